package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// role returns the role that a line gives to the figures under it. The first word that governs
// them decides: results of a plan are results. A word for a plan may be part of a paper's or
// an office's name, so it counts only with its period, or at the beginning of the line,
// perhaps behind "số liệu". An estimate of a part of the year is not one of the whole year.
func (p *lineParse) role() catalogue.Value {
	for i := range p.words {
		switch {
		case p.has(i, catalogue.CueEstimated):
			if p.isPartial() {
				return catalogue.None
			}
			return catalogue.Estimate
		case p.has(i, catalogue.CuePlanned):
			switch {
			case len(p.times) == 0 && !p.areFigures(i):
				return catalogue.None
			case p.namesResults():
				return catalogue.Actual
			case p.besideResults(i):
				return catalogue.None
			}
			return catalogue.Plan
		case p.has(i, catalogue.CueResult):
			if p.says(0, i, catalogue.CueOccasion) {
				return catalogue.None // "Phục vụ Hội nghị tổng kết năm 2018"
			}
			return p.resultOrEstimate(i)
		}
	}
	return catalogue.None
}

// besideResults reports whether a plan is followed by a word for results, with a sign between the
// two: "KH-TH".
func (p *lineParse) besideResults(plan int) bool {
	for i := plan + 1; i < min(plan+3, len(p.words)); i++ {
		if strings.ContainsAny(p.words[i].Sep, "-–/,+&") && p.has(i, catalogue.CueResult) {
			return true
		}
	}
	return false
}

// areFigures reports whether the words before a word, from the beginning of its clause on,
// only say that figures follow.
func (p *lineParse) areFigures(before int) bool {
	for i := before; i > 0; i-- {
		if strings.ContainsAny(p.words[i].Sep, "(:;") {
			return true
		}
		if !p.has(i-1, catalogue.CuePaperNumber, catalogue.CueFiguresOf, catalogue.CueSeveral) {
			return false
		}
	}
	return true
}

// resultOrEstimate returns the role of results, or that of estimates if the rest of the line says
// so.
func (p *lineParse) resultOrEstimate(from int) catalogue.Value {
	switch {
	case !p.says(from, len(p.words), catalogue.CueEstimated):
		return catalogue.Actual
	case p.isPartial():
		return catalogue.None
	}
	return catalogue.Estimate
}

// namesResults reports whether a line names a year of results, perhaps beside other things: "kế
// hoạch năm 2019 và kết quả năm 2018".
func (p *lineParse) namesResults() bool {
	for i := range p.times {
		if p.standing(i) == done {
			return true
		}
	}
	return false
}

// isPartial reports whether a line names a part of a year.
func (p *lineParse) isPartial() bool {
	for i := range p.times {
		if p.times[i].isPart() {
			return true
		}
	}
	return false
}
