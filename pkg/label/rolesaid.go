package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// role returns what a line says the figures under it are. The first word that governs them
// decides: as the object of results, a plan is none. A plan needs its period, or to be what the
// line begins with, if only behind "số liệu", for papers speak of plans and offices are called by
// them. An estimate of a part of the year is none of the whole.
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

// areFigures reports whether the words before one, back to the beginning of a clause, say no
// more than that figures follow.
func (p *lineParse) areFigures(before int) bool {
	for i := before; i > 0; i-- {
		if strings.ContainsAny(p.words[i].Sep, "(:;") {
			return true
		}
		if !p.has(i-1, catalogue.CuePaperNumber, catalogue.CueFiguresOf) {
			return false
		}
	}
	return true
}

// resultOrEstimate returns the role of results, of which the rest of a line may say that they
// are estimates.
func (p *lineParse) resultOrEstimate(from int) catalogue.Value {
	switch {
	case !p.says(from, len(p.words), catalogue.CueEstimated):
		return catalogue.Actual
	case p.isPartial():
		return catalogue.None
	}
	return catalogue.Estimate
}

// namesResults reports whether a line names a year of results, whatever else it speaks of: "kế
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
