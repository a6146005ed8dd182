package xlsx

import "bloc/pkg/parts"

// scanner reads XML with the names of Excel's format.
type scanner struct{ parts.Scanner }

// The namespaces that matter, in their transitional and their strict form alike.
const (
	spaceMain      = parts.FirstSpace + iota // SpreadsheetML
	spaceRelations                           // r:id on an element
	spacePackage                             // the relationships of a part
	spaceCustom                              // custom document properties
)

// spaces are the namespaces of Excel's format.
var spaces = parts.Spaces{Program: "Excel", Of: func(name []byte) parts.Space {
	switch string(name) {
	case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
		"http://purl.oclc.org/ooxml/spreadsheetml/main":
		return spaceMain
	case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		"http://purl.oclc.org/ooxml/officeDocument/relationships":
		return spaceRelations
	case "http://schemas.openxmlformats.org/package/2006/relationships":
		return spacePackage
	case "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
		"http://purl.oclc.org/ooxml/officeDocument/customProperties":
		return spaceCustom
	}
	return parts.OtherSpace
}}

// at reports whether the scanner stands at an element of SpreadsheetML with this name.
func (s *scanner) at(name string) bool { return s.Space == spaceMain && string(s.Name) == name }
