export function versionPlaces(): [file: string, pattern: RegExp][];
export function versions(): [file: string, version: string | undefined][];
