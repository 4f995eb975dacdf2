import { describe, expect, it } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const figures = (province: string): string =>
  `province: ${province}\nmeasurements:\n  - { indicator: own-share, period: 2023, value: 5%, source: own-report }\n`;
const TABLE = 'index,edition,population,of,province,rank,source\n';

describe('a province by its name', () => {
  it('is found by -p, whatever kind of unit is said', async () => {
    for (const name of ['Tỉnh Quảng Ninh', 'Quang Ninh Province', 'QuangNinh']) {
      const { code, stdout } = await aWorkspace(SMALL).dx(
        'status',
        '-p',
        name,
        '-f',
        'csv',
        '--fields',
        'province',
        '--no-header',
      );
      expect([name, code, stdout]).toEqual([name, 0, 'quang-ninh\nquang-ninh\n']);
    }
    expect((await aWorkspace(SMALL).dx('status', '-p', 'Tỉnh Quảng Nin')).stderr).toContain(
      'did you mean "quang-ninh"',
    );
  });

  it('is found in a file, in a row and in a table of places', async () => {
    const { dx } = aWorkspace({
      ...SMALL,
      'data/more.yaml': figures('Tỉnh Quảng Ninh'),
      'data/measurements.csv': 'province,indicator,period,value,source\nKonTum,own-share,2022,4,own-report\n',
      'data/rankings.csv': `${TABLE}dti,2022,vn63,63,Tp. Bắc Ninh,7,own-report\ndti,2022,vn63,63,TPHCM,2,own-report\n`,
      'data/table.yaml':
        'index: dti\nedition: 2023\npopulation: vn63\nof: 63\nsource: own-report\nranks:\n  TP. Hà Nội: { rank: 2 }\n',
    });
    expect((await dx('lint')).stdout).not.toContain('error');
    const read = async (table: string): Promise<string> =>
      (await dx('export', table, '-f', 'csv', '--no-header', '--fields', table.slice(0, -1))).stdout;
    expect(await read('measurements')).toContain('quang-ninh/own-share/2023/own-report\n');
    expect(await read('measurements')).toContain('kon-tum/own-share/2022/own-report\n');
    expect((await read('rankings')).trim().split('\n').toSorted()).toEqual([
      'dti@2022/vn63/bac-ninh',
      'dti@2022/vn63/ho-chi-minh',
      'dti@2023/vn63/ha-noi',
    ]);
  });

  it('is refused in a file where two units have the name, once, with both ids', async () => {
    const { code, stdout } = await aWorkspace({ ...SMALL, 'data/more.yaml': figures('Bắc Ninh') }).dx('lint');
    expect(code).toBe(1);
    expect(stdout.match(/^error/gm)).toHaveLength(1);
    expect(stdout).toContain('error[ambiguous_province] data/more.yaml:1:11');
    expect(stdout).toContain('"bac-ninh" or "bac-ninh-2025"');
  });

  it('is refused once where nobody has it, with the nearest id', async () => {
    const { stdout } = await aWorkspace({ ...SMALL, 'data/more.yaml': figures('Tỉnh Quảng Ning') }).dx('lint');
    expect(stdout.match(/^error/gm)).toHaveLength(1);
    expect(stdout).toMatch(/unknown_reference\] data\/more.yaml:1:11[\s\S]*did you mean "quang-ninh"/);
  });

  it('may not stand twice in one table, by two names', async () => {
    const table = 'index: dti\nedition: 2023\npopulation: vn63\nof: 63\nsource: own-report\nranks:\n';
    const { stdout } = await aWorkspace({
      ...SMALL,
      'data/table.yaml': `${table}  ha-noi: { rank: 2 }\n  TP. Hà Nội: { rank: 3 }\n`,
    }).dx('lint', '-f', 'csv', '--no-header', '--fields', 'code,line');
    expect(stdout).toBe('duplicate_address,8\n');
  });
});
