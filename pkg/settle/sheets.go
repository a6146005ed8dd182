package settle

import (
	"slices"

	"bloc/pkg/quantity"
)

// sheets leaves out what sheets of parts state beside one of totals: the zones on one, the
// economic zones on another, or one sheet a zone. A sheet is that of totals if each figure
// that it shares with others is the sum of theirs. Of a pair of sheets none is.
func sheets(s *settler) {
	shared := s.bySheet()
	if len(shared) < 3 {
		return
	}
	var totals []string
	for _, sheet := range shared {
		if s.isTotal(sheet) {
			totals = append(totals, sheet)
		}
	}
	if len(totals) != 1 {
		return
	}
	for i := range s.groups {
		g := &s.groups[i]
		if !slices.ContainsFunc(g.totals, on(totals[0])) {
			continue
		}
		for _, c := range g.totals {
			if c.Place.Sheet != totals[0] {
				leave(c, "part")
			}
		}
		g.totals = slices.DeleteFunc(g.totals, func(c *Claim) bool { return c.Place.Sheet != totals[0] })
	}
}

// bySheet lists the sheets whose cells state figures that other sheets state too.
func (s *settler) bySheet() (list []string) {
	for i := range s.groups {
		of := s.groups[i].totals
		for _, c := range of {
			if c.Place.Sheet != of[0].Place.Sheet {
				for _, sheet := range []string{of[0].Place.Sheet, c.Place.Sheet} {
					if !slices.Contains(list, sheet) {
						list = append(list, sheet)
					}
				}
			}
		}
	}
	return list
}

// fewestSums is how many figures of a sheet at least have to be sums: one may be by chance.
const fewestSums = 2

// isTotal reports whether each figure that a sheet shares with others is the sum of
// theirs, and some of several.
func (s *settler) isTotal(sheet string) bool {
	sums := 0
	for i := range s.groups {
		own, others := split(s.groups[i].totals, sheet)
		switch {
		case own == nil || len(others) == 0:
			continue
		case !isSumOfSheets(own, others):
			return false
		case len(others) > 1:
			sums++
		}
	}
	return sums >= fewestSums
}

// split divides the claims to one figure into the first on a sheet and those on others.
func split(claims []*Claim, sheet string) (own *Claim, others []*Claim) {
	for _, c := range claims {
		switch {
		case c.Place.Sheet != sheet:
			others = append(others, c)
		case own == nil:
			own = c
		}
	}
	return own, others
}

// isSumOfSheets reports whether a claim is the sum of claims, one on each of other sheets.
func isSumOfSheets(own *Claim, others []*Claim) bool {
	var shown quantity.Interval
	for i, c := range others {
		if slices.ContainsFunc(others[:i], on(c.Place.Sheet)) {
			return false
		}
		shown = shown.Add(c.shown())
	}
	return shown.Meets(own.shown())
}

// on is true of the claims on a sheet.
func on(sheet string) func(*Claim) bool {
	return func(c *Claim) bool { return c.Place.Sheet == sheet }
}
