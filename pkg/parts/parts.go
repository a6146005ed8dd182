// Package parts reads archives of XML parts, which is what the formats of Excel and
// OpenDocument have in common, strictly and within the limits of sheet.Limits.
//
//   - archive.go: the ZIP archive by its directory. A part is inflated as it is read, and it
//     counts only once its end is reached with the length and the CRC right. inflater.go
//     keeps what inflates from one part to the next.
//   - scanner.go: a scanner for well-formed XML, from a stream. tag.go, text.go, markup.go and
//     encoding.go read what there is in XML, names.go the namespaces, which each format has
//     its own of. walk.go goes through elements; quick.go serves who takes bytes straight.
//
// Whatever is wrong is a sheet.Fault that names the part or the place.
package parts
