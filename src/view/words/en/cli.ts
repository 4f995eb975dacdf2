import type { CliWords } from '../cli-words.ts';

export const cliEn: CliWords = {
  usage: {
    unknown_option: ({ option = '' }) => `there is no option ${option}`,
    unknown_command: ({ command = '' }) => `there is no command "${command}"`,
    missing_command: () => 'there is no command, only options',
    missing: ({ name = '' }) => `${name} is missing`,
    missing_value: ({ option = '' }) => `${option} needs a value`,
    conflicting_options: ({ option = '', other = '' }) => `${option} and ${other} do not go together; leave one out`,
    too_many_arguments: ({ command = '' }) => `too many arguments for "${command}"`,
    not_for_command: ({ option = '', command = '', others = '' }) =>
      `dx ${command} has no ${option}; it is an option of ${others}`,
    reversed_periods: ({ from = '', to = '' }) => `--from ${from} is after --to ${to}; put the earlier one first`,
    bad_value: ({ option = '', value = '', allowed = '' }) =>
      `"${value}" is no value for ${option}; allowed: ${allowed}`,
    unknown_ending: ({ ending = '', allowed = '' }) => `no format for ${ending}: ${allowed}`,
    excel_without_csv: ({ format = '' }) => `--excel is a form of csv, and this is ${format}; add -f csv`,
    unknown_province: ({ name = '', option = '' }) => `no province is called "${name}" (${option})`,
    ambiguous_province: ({ name = '', ids = '' }) => `"${name}" is the name of several units: ${ids}; write the id`,
    indicator_as_province: ({ name = '' }) =>
      `${name} is no province but what is measured, and --province takes every word behind it; write it first: dx trend ${name} --province …`,
    one_province: ({ name = '', command = '' }) => `dx ${command} is of one province; leave out --province ${name}`,
    unknown_plan: ({ name = '', option = '' }) => `there is no plan "${name}" (${option})`,
    unknown_indicator: ({ name = '', option = '' }) => `there is no indicator or index "${name}" (${option})`,
    unknown_pillar: ({ name = '', option = '' }) => `there is no pillar "${name}" (${option})`,
    unknown_target: ({ name = '' }) => `there is no target "${name}"`,
    ambiguous_target: ({ name = '' }) => `several targets are called "${name}"; write the whole address`,
    unknown_field: ({ name = '', known = '' }) => `this report has no field "${name}"; it has ${known}`,
    unknown_topic: ({ name = '' }) => `there is no help on "${name}"`,
    not_a_workspace: ({ dir = '' }) => `${dir} is no workspace: it has no dx.yaml. Write one (it may be empty)`,
    bad_id: ({ id = '', allowed = '' }) =>
      `"${id}" is no id: small letters without marks, digits, single dashes${allowed === '' ? '' : `; ${allowed} is one`}`,
    id_taken: ({ id = '', file = '' }) => `there is already ${id}, in ${file}`,
    would_overwrite: ({ dir = '', files = '' }) =>
      `there is already ${files} in ${dir}; nothing was written. Name another folder, or move it away`,
    inside_workspace: ({ dir = '', workspace = '' }) =>
      `${dir} lies within the files of the workspace ${workspace}, which would read it as its own; name another folder`,
    input_as_database: ({ path = '' }) =>
      `${path} belongs to the files that dx reads; name another file with --db or DX_DB`,
    no_git: () => 'revisions are read with git, and git is not installed',
    no_repository: ({ revision = '', said = '' }) =>
      `"${revision}" is no day (yyyy-mm-dd), and the workspace is in no git repository: ${said}`,
    repository_refused: ({ revision = '', said = '' }) =>
      `"${revision}" is no day (yyyy-mm-dd), and git does not read the repository of the workspace: ${said}`,
    unknown_revision: ({ revision = '' }) =>
      `"${revision}" is neither a day (yyyy-mm-dd) nor a revision that git knows here`,
    shallow_clone: ({ revision = '' }) =>
      `"${revision}" is not in this clone, which is shallow; fetch the whole history (git fetch --unshallow)`,
    partial_clone: ({ revision = '' }) =>
      `this clone is partial: it lacks files of "${revision}", and dx fetches nothing; type git fetch --refetch --no-filter (in CI: check out without a filter)`,
    not_a_file: ({ revision = '', said = '' }) =>
      `${said} is a link or a submodule at ${revision}; only plain files can be read from a revision`,
    git_failed: ({ revision = '', said = '' }) => `git could not read ${revision}: ${said}`,
    no_workspace_then: ({ revision = '' }) => `there was no workspace at ${revision}: it has no dx.yaml here`,
    one_table: ({ format = '' }) => `${format} holds one table; name one, or use json or ndjson`,
    output_is_input: ({ file = '' }) => `${file} is a file that dx reads; name another one with --output`,
    output_is_database: ({ file = '' }) => `${file} belongs to the database of dx; name another file with --output`,
    nothing_selected: ({ filter = '' }) =>
      filter === ''
        ? 'there is nothing of that in data/ yet; dx init --help and dx new --help tell how to begin'
        : `nothing matches ${filter}`,
    nothing_issued: ({ filter = '', later = '' }) =>
      `${filter === '' ? 'there is nothing to check on this day' : `nothing matches ${filter} on this day`}: ${later}`,
    nothing_measured: ({ filter = '' }) => `no figure matches ${filter}, but a target does: dx status ${filter}`,
    shipped_record: () =>
      'this is the record that comes with dx, which is not written to; go to a workspace of your own, or make one with dx init',
    unknown_source: ({ name = '', id = '' }) =>
      `there is no source "${name}"; define it below seeds/ first, under sources: - { id: ${id}, publisher: …, title: …, date: …, tier: … }`,
    index_recorded: ({ name = '' }) =>
      `"${name}" is an index: its places are written in a table of ranks (data/rankings/), not as figures`,
    unreadable_value: ({ why = '' }) => why,
    value_two_readings: ({ value = '', vi = '', en = '' }) =>
      `"${value}" can be read as ${vi} and as ${en}; add --locale vi (${vi}) or --locale en (${en})`,
    values_contradict: ({ value = '', vi = '', en = '', place = '', other = '', otherPlace = '' }) =>
      `"${value}" (${place}) can be read as ${vi} and as ${en}, and the headings do not decide it: "${other}" (${otherPlace}) is written in the other way; add --locale vi (${vi}) or --locale en (${en})`,
    figure_exists: ({ address = '', place = '', value = '', revise = '' }) =>
      `${address} is there already, with ${value} (${place}); ${revise === '' ? 'give the day of the revision with --published' : `a later revision has another --published than ${revise}`}`,
    not_a_data_file: ({ file = '' }) =>
      `${file} is no file of figures: --file takes a .yaml below data/ of this workspace, reached through no link to another folder`,
    not_a_data_table: ({ file = '' }) => `${file} is no table of figures: --to takes data/…/measurements….csv`,
    table_lacks_columns: ({ file = '', columns = '' }) =>
      `${file} is there already and has no column for ${columns}; write that into its first line, or name another table with --to`,
    table_is_export: ({ file = '' }) =>
      `${file} was written by dx export, and has columns that are computed; name another table with --to`,
    spreadsheet_file: ({ file = '' }) =>
      `${file} is a file of a spreadsheet program; save it there as CSV UTF-8 and import that`,
    no_header: ({ file = '', keys = '' }) =>
      `no row of ${file} names its columns; say which is which with --map "<heading or number>=<key>", of ${keys}`,
    no_such_column: ({ column = '', headings = '' }) => `there is no column "${column}"; there are ${headings}`,
    two_columns: ({ key = '', headings = '' }) =>
      `several columns say ${key}: ${headings}; say which one with --map "<heading or number>=${key}"`,
    key_not_said: ({ keys = '', options = '', headings = '' }) =>
      `no column says ${keys}; say which with --map "<heading>=<key>"${options === '' ? '' : `, or for all rows with ${options}`}. The columns: ${headings}`,
    one_of_each: ({ option = '' }) => `${option} takes one value here: it is said of all rows`,
    no_place_in_file: ({ file = '', province = '' }) =>
      `no place was found in ${file} for a figure of ${province}; name another one with --file, or write it by hand`,
  },
  didYouMean: (nearest) => `did you mean ${nearest.map((word) => `"${word}"`).join(' or ')}?`,
  seeHelp: (command) => `see ${command} --help`,
  error: 'error',
  progress: {
    reading: ({ files, rows }) => `reading: ${files} ${files === 1 ? 'file' : 'files'}, ${rows} figures …`,
    writing: (characters) => `writing: ${(characters / 1e6).toFixed(1)} million characters …`,
  },
  notices: {
    built: (path) => `built the database ${path}`,
    rebuilt: (path) => `the database could not be read and was rebuilt from the text files: ${path}`,
    otherVersion: (path) => `the database was of another version of dx and was rebuilt: ${path}`,
    unmarked: (dir) =>
      `${dir} has data/ and no dx.yaml, so its files are not read: this is the record that comes with dx; to read them, type touch dx.yaml there`,
    replaced: (path) => `the database differed from the text files and was rebuilt: ${path}`,
    copied: (path) => `the database had not been built here (a copy is not trusted) and was rebuilt: ${path}`,
    finished: (path) => `a load had not come to its end; the database was rebuilt from the text files: ${path}`,
    interrupted: (path) => `a load into ${path} was interrupted, and nothing can be written there to finish it`,
    link: (path) =>
      `${path} or its folder is a link, which dx does not follow; the database is kept in the user's cache`,
    not_a_file: (path) => `${path} cannot be a database of dx; the database is kept in the user's cache`,
    other_owner: (path) => `${path} belongs to another user; the database is kept in the user's cache`,
    world_writable: (path) => `${path} can be written by anybody; the database is kept in the user's cache`,
    alsoNamed: (id, others) => `reading ${id}; of the same name, and another unit: ${others}`,
    noPlace: (ids) => `no such place or score of ${ids}`,
    maybeWithin: (count, top) =>
      `${count} ${count === 1 ? 'place is' : 'places are'} left out that may be among the first ${top}, and may be beyond`,
    leftOut: (count, plan, province) =>
      `${count} ${count === 1 ? 'target' : 'targets'} of ${plan} ${count === 1 ? 'is' : 'are'} left out: ${province} has no figure of the same indicator`,
    notIssued: (plan, day) => `${plan} is issued on ${day}: before that it does not exist`,
    forecasts: (count, day) =>
      `${count} ${count === 1 ? 'figure lies' : 'figures lie'} after this day (${day}) and ${count === 1 ? 'is' : 'are'} not judged`,
    filtered: (targets, wordings) => {
      const own = `${targets} ${targets === 1 ? 'target' : 'targets'}`;
      const other = wordings === 0 ? '' : ` and ${wordings} other ${wordings === 1 ? 'wording' : 'wordings'}`;
      return `${own}${other} ${targets + wordings === 1 ? 'has' : 'have'} another status`;
    },
    noProblems: (files) => `${files} files, nothing wrong and nothing doubtful`,
    loaded: (path) => `database: ${path}`,
    twoReadings: (figure, text, grouped) =>
      `${figure}: ${text} is read as written, with a decimal point; is it ${grouped}?`,
    lastGood: (problems) => `the files have problems (${problems}, see dx lint); this is what was loaded last`,
    soundPart: (problems) => `the files have problems (${problems}, see dx lint); this is what is sound in them`,
    moreDoubts: (count) => `… and ${count} more warnings about the files; see dx lint`,
  },
  database: {
    missing: (path) => `there is no database at ${path}; leave out --no-load to build it`,
    other_version: (path) => `${path} was built by another version of dx; leave out --no-load to rebuild it`,
    elsewhere: (path) =>
      `${path} was not built here, it is a copy; leave out --no-load to rebuild it, or name it with --db to take it as it is`,
    interrupted: (path) => `a load into ${path} was interrupted; leave out --no-load to finish or rebuild it`,
    not_ours: (path) => `${path} is not a database of dx and was left alone; name another file with --db`,
    corrupt: (path) => `${path} cannot be read; delete it and it is built anew`,
    locked: (path) => `another dx is loading into ${path}; try again in a moment`,
    unwritable: (path) => `${path} cannot be read or written; check its permissions and the space left, or use --db`,
  },
  causes: {
    SQLITE_FULL: 'the disk is full',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota is used up',
    EACCES: 'no permission',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOENT: 'the folder does not exist',
    ENOTDIR: 'a part of its path is no folder',
    EISDIR: 'it is a folder',
    ELOOP: 'links lead in a circle',
    ENAMETOOLONG: 'the name is too long',
    EFBIG: 'the file would be too large',
    EIO: 'the device failed',
    ENXIO: 'nothing reads from it',
    EBADF: 'it is not open for writing',
  },
  freeSpace: (bytes) => `${Math.floor(bytes / 1024).toLocaleString('en')} KiB left`,
  surroundings: {
    git_hangs: 'git did not answer within 30 seconds and was ended',
    no_directory: 'the working directory does not exist any more; change to one that does',
    no_home:
      'there is no place for the database: neither HOME nor XDG_CACHE_HOME is set; set one or name a file with --db',
  },
  outputFailed: (path, why) => `could not write ${path}: ${why}`,
  systemFailed: (what, why) => `could not reach ${what}: ${why}`,
  bug: (message) => `this is a bug in dx: ${message}. Run again with --debug and report what it prints`,
};
