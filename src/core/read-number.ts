/** The language in which a text writes its numbers: vi `1.234,5`, en `1,234.5`. */
export type Locale = 'vi' | 'en';
