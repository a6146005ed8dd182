package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/sheet"
)

// goesOn reports whether a line so many rows below a title of results, or of what is planned,
// adds something about a later year: "KẾT QUẢ NĂM 2018" or "MỤC TIÊU NĂM 2018" over "VÀ PHƯƠNG
// HƯỚNG NĂM 2019".
func goesOn(above, below *source, rows int) bool {
	top, _, _ := sheet.ParseRef([]byte(above.place.Cell))
	row, _, _ := sheet.ParseRef([]byte(below.place.Cell))
	if top+rows != row {
		return false
	}
	if above.Role() == catalogue.Plan {
		planned := above.Extent().Coming
		return planned != 0 && planned < below.Extent().Coming
	}
	year := above.Extent().Period.Year
	return above.Titles() && year != 0 && year < below.Extent().Coming
}

// isGoneOn reports whether a source goes on with the title right above it, or above lines in
// brackets.
func isGoneOn(sources []source, i int) bool {
	if !sources[i].title {
		return false
	}
	for j := i + 1; j < len(sources); j++ {
		if goesOn(&sources[j], &sources[i], j-i) {
			return true
		}
		if !strings.HasPrefix(sources[j].text, "(") {
			break
		}
	}
	return false
}

// roleSaid returns the role that the nearest text with a role gives to the figures of a table,
// and that text. Right below a title, a line about a later year is part of that title. The
// name of the file can only call the figures planned.
func roleSaid(sources []source) (catalogue.Value, *source) {
	for i, src := range sources {
		role := src.Role()
		if role == catalogue.Actual && estimated(sources[i+1:]) {
			continue // "Kết quả" under "(Số liệu sơ bộ)"
		}
		if role == catalogue.Plan && isGoneOn(sources, i) {
			continue
		}
		if role != catalogue.None && !src.note && (src.place.Sheet != "" || role == catalogue.Plan) {
			return role, &sources[i]
		}
	}
	return catalogue.None, nil
}
