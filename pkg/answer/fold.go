package answer

import (
	"bloc/pkg/diag"
	"slices"
)

// missing records the members whose reports are still to come.
func (a *asker) missing() {
	for _, f := range a.Findings {
		if m := a.Catalogue.Member(f.Member); f.Rule == diag.MemberMissing && m != nil {
			a.absent = append(a.absent, m)
		}
	}
}

// fold finds what only follows from other causes: a core figure that is missing because of
// them, a member whose file cannot be used, a stated figure whose ratio is wrong too.
func (a *asker) fold() {
	for _, c := range a.causes {
		for _, f := range c.list {
			if f.Indicator != "" && !slices.Contains(c.holds, f.Indicator) {
				c.holds = append(c.holds, f.Indicator)
			}
		}
	}
	unnamed := a.unnamed()
	for _, c := range a.causes {
		a.follow(c, unnamed)
	}
}

// unnamed counts the files whose board nobody knows.
func (a *asker) unnamed() (n int) {
	for _, c := range a.causes {
		if f := c.first(); f.File != "" && f.Member == "" && f.Use == diag.Unused && isOfFile(f) {
			n++
		}
	}
	return n
}

// follow finds out whether a cause only follows from another one, and what it holds up.
func (a *asker) follow(c *cause, unnamed int) {
	f := c.first()
	switch c.rule() {
	case diag.CoreMissing:
		c.echo = a.heldUp(f)
	case diag.MemberMissing:
		c.holds = a.core()
		c.echo = len(f.Related) > 0 && a.askedOf(f.Related) || len(a.absent) <= unnamed
	case diag.NoFigures:
		c.echo = a.hasOther(c, diag.HeaderMissing) || a.hasOther(c, lost...)
	case diag.HeaderUnclear:
		c.echo = a.hasOther(c, diag.HeaderMissing)
	case diag.MemberGuessed, diag.ReportAdds:
		c.echo = a.hasOther(c, diag.SheetDamaged)
	case diag.PeriodDiffers:
		c.echo = a.hasOther(c, diag.PeriodOther)
	default:
		if f.Use == diag.Unused && f.Severity == diag.Error && isOfFile(f) {
			c.holds = a.core()
		}
	}
}

// hasOther reports whether another cause, of one of some rules, is on the same file.
func (a *asker) hasOther(c *cause, rules ...*diag.Rule) bool {
	return slices.ContainsFunc(a.causes, func(o *cause) bool {
		return o != c && o.first().File == c.first().File && slices.Contains(rules, o.rule())
	})
}

// core returns the indicators that every report has to state.
func (a *asker) core() []string {
	var list []string
	for _, i := range a.Catalogue.Indicators {
		if i.Core {
			list = append(list, i.ID)
		}
	}
	return list
}

// heldUp reports whether another cause holds up a core figure, and records it there.
func (a *asker) heldUp(f *diag.Finding) bool {
	held := false
	for _, c := range a.causes {
		if c.rule() == diag.CoreMissing || !c.concerns(f.Member) {
			continue
		}
		switch {
		case slices.Contains(c.holds, f.Indicator) && c.first().Use == diag.Unused:
			held = true
		case slices.Contains(wide, c.rule()), slices.Contains(a.gains(c), f.Indicator):
			held = true
			c.holds = append(c.holds, f.Indicator)
		}
	}
	return held
}

// concerns reports whether a cause is on a report of a member.
func (c *cause) concerns(member string) bool {
	return slices.ContainsFunc(c.list, func(f diag.Finding) bool { return f.Member == member })
}

// gains returns the core indicators that the best answer to a cause would bring.
func (a *asker) gains(c *cause) []string {
	if !slices.Contains(byText, c.rule()) && labelCell(c.first()) == "" {
		return nil
	}
	var gained []string
	for _, choice := range (chooser{a}).choices(c) {
		gained = append(gained, choice.trial.Core...)
	}
	return gained
}

// askedOf reports whether a question is asked of one of the files.
func (a *asker) askedOf(files []diag.Place) bool {
	return slices.ContainsFunc(a.causes, func(c *cause) bool {
		return slices.ContainsFunc(c.list, func(f diag.Finding) bool {
			return slices.ContainsFunc(files, func(p diag.Place) bool { return p.File == f.File })
		})
	})
}
