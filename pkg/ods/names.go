package ods

import (
	"bytes"

	"bloc/pkg/parts"
)

// The namespaces that matter.
const (
	office = parts.FirstSpace + iota
	table
	text
	style
	number
	fo // properties taken from XSL
	svg
	draw
	chart
	manifest // the list of the parts of a package
	link     // to other parts
	dc       // who wrote something, and when
	meta     // properties of the document
	calc     // extensions of LibreOffice
)

// spaces are the namespaces of OpenDocument.
var spaces = parts.Spaces{Program: "OpenDocument", Of: func(name []byte) parts.Space {
	if rest, own := bytes.CutPrefix(name, []byte("urn:oasis:names:tc:opendocument:xmlns:")); own {
		return ownSpace(rest)
	}
	switch string(name) {
	case "http://purl.org/dc/elements/1.1/":
		return dc
	case "http://www.w3.org/1999/xlink":
		return link
	case "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0":
		return calc
	}
	return parts.OtherSpace
}}

// ownSpace returns one of OpenDocument's own namespaces by the end of its name.
func ownSpace(name []byte) parts.Space {
	switch string(name) {
	case "office:1.0":
		return office
	case "table:1.0":
		return table
	case "text:1.0":
		return text
	case "style:1.0":
		return style
	case "datastyle:1.0":
		return number
	case "xsl-fo-compatible:1.0":
		return fo
	case "svg-compatible:1.0":
		return svg
	case "drawing:1.0":
		return draw
	case "chart:1.0":
		return chart
	case "manifest:1.0":
		return manifest
	case "meta:1.0":
		return meta
	}
	return parts.OtherSpace
}
