// Package parts reads archives of XML parts, which is what the formats of Excel and
// OpenDocument have in common, strictly and within the limits of sheet.Limits.
//
//   - archive.go: the ZIP archive by its directory. A part is inflated as it is read, and it
//     counts only once its end is reached with the length and the CRC right. inflater.go
//     keeps what inflates from one part to the next.
//   - scanner.go: a scanner for well-formed XML, from a stream. It consists of the bytes at hand
//     (window.go; their encoding: encoding.go), the elements that are open (elements.go), the
//     attributes of a tag (attributes.go), the decoding of texts (text.go) and the namespaces in
//     force, of which each format has its own (names.go). tag.go and markup.go read what there
//     is in XML. walk.go goes through elements; quick.go serves a reader that takes bytes straight.
//
// Whatever is wrong is a sheet.Fault that names the part or the place.
package parts
