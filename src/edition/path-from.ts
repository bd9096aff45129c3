/**
 * The path in the project of a file that is named from a folder: `..` goes up, so that one file has one path. What leads
 * out of the project keeps the dots that do, and is refused where it is read.
 */
export function pathFrom(folder: string, file: string): string {
  const names: string[] = []
  for (const name of `${folder}/${file}`.split('/')) {
    const goesUp = name === '..' && names.length > 0 && names.at(-1) !== '..'
    if (goesUp) names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
