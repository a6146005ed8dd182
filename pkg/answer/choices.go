package answer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// choices are the answers to pick from, the likeliest first: those that are of this very
// case, then that nobody knows, and something else in words.
func (a *asker) choices(c *cause) []Choice {
	if c.choices != nil {
		return c.choices
	}
	var list []Choice
	for _, kind := range c.rule().Answers() {
		list = append(list, a.ofKind(c, kind)...)
	}
	list = a.ranked(c, list)
	if last := a.lastYears(c); last != nil {
		list = slices.Insert(list, 0, *last)
	}
	last := []Choice{a.choice(c, words.unclear.In(a.Lang), Answer{Kind: diag.Unclear}), a.choice(c, words.other.In(a.Lang), Answer{Kind: diag.Other})}
	c.choices = append(shortened(list, MostChoices-len(last)), last...)
	return c.choices
}

// shortened keeps so many choices. Of the kind that has most of them the last go first.
func shortened(list []Choice, most int) []Choice {
	for len(list) > most {
		count := map[diag.AnswerKind]int{}
		last := 0
		for i, c := range list {
			count[c.Answer.Kind]++
			if count[c.Answer.Kind] >= count[list[last].Answer.Kind] {
				last = i
			}
		}
		list = slices.Delete(list, last, last+1)
	}
	return list
}

// choice is a choice of an answer to a cause, which needs only say what it says.
func (a *asker) choice(c *cause, text string, of Answer) Choice {
	a.subject(c, &of)
	return Choice{Text: text, Answer: of}
}

// detailed is a choice whose detail says what it needs.
func (a *asker) detailed(c *cause, text diag.Text, of Answer) Choice {
	out := a.choice(c, text.In(a.Lang), of)
	out.Needs = true
	return out
}

// subject puts into an answer what it is about.
func (a *asker) subject(c *cause, of *Answer) {
	f := c.first()
	of.To, of.Of = f.Rule.Code, a.Period.String()
	if of.Kind != diag.OfMember && of.Member == "" && c.ofOne(func(f diag.Finding) string { return f.Member }) && (f.Rule != diag.UnitCurrency || of.Kind == diag.States) {
		of.Member = f.Member
	}
	if of.Kind != diag.OfPeriod && of.Period == "" && f.Rule != diag.LabelUnknown {
		of.Period = f.Period
	}
	if of.Kind != diag.Names && of.Indicator == "" && c.ofOne(func(f diag.Finding) string { return f.Indicator }) {
		of.Indicator = f.Indicator
	}
	a.place(c, of)
	for _, one := range c.list {
		if one.Values == nil || len(c.list) > 1 && !doubtsFigure(&one) {
			continue
		}
		if one.Rule != f.Rule && !slices.Contains(of.Also, one.Rule.Code) {
			of.Also = append(of.Also, one.Rule.Code)
		}
		for _, v := range one.Values {
			if len(c.list) == 1 || !slices.Contains(of.Values, v) {
				of.Values = append(of.Values, v)
			}
		}
	}
	if len(c.list) > 1 && len(of.Also) == 0 && len(of.Values) > 0 {
		of.Also = []string{f.Rule.Code} // one rule found several things on the figure
	}
	if doubtsFigure(f) && of.Kind != diag.Reads {
		of.File, of.SHA256, of.Sheet, of.Cell = "", "", "", "" // the values say what it is about
	}
}

// doubtsFigure reports whether a finding is one of a rule that doubts a figure by others.
func doubtsFigure(f *diag.Finding) bool {
	return f.Values != nil && f.Indicator != "" && f.Member != ""
}

// place says in an answer where the cause is: its text, wherever that stands; else its file
// and what the findings in it have in common.
func (a *asker) place(c *cause, of *Answer) {
	f := c.first()
	isText := slices.Contains(byText, f.Rule) || f.Rule == diag.UnitUnknown
	switch {
	case f.Rule == diag.UnitCurrency || f.File == "" || of.SHA256 != "":
		return
	case isText:
		of.Text = f.Found
	}
	var digests []string
	for _, one := range c.list {
		if d := a.Digests[one.File]; d != "" && !slices.Contains(digests, d) {
			digests = append(digests, d)
		}
	}
	of.SHA256 = strings.Join(digests, " ")
	if c.ofOne(func(f diag.Finding) string { return f.File }) && of.File == "" {
		of.File = base(f.File)
	}
	if isText || of.Sheet != "" || len(digests) > 1 || slices.Contains(onFile, f.Rule) {
		return
	}
	if c.ofOne(func(f diag.Finding) string { return f.Sheet }) {
		of.Sheet = f.Sheet
	}
	switch {
	case slices.Contains(byUnit, f.Rule):
		var cells []string
		for _, one := range c.list {
			cells = append(cells, one.Cell)
		}
		of.Cell = strings.Join(cells, ",")
	case of.Cell == "" && c.ofOne(func(f diag.Finding) string { return f.Cell }):
		of.Cell = f.Cell
	}
}

// ofOne reports whether all findings of a cause have one thing in common.
func (c *cause) ofOne(of func(diag.Finding) string) bool {
	return !slices.ContainsFunc(c.list, func(f diag.Finding) bool { return of(f) != of(*c.first()) })
}

// ofKind are the choices of a kind.
func (a *asker) ofKind(c *cause, kind diag.AnswerKind) []Choice {
	f := c.first()
	one := func(text diag.Text, args ...any) []Choice {
		return []Choice{a.choice(c, text.Say(a.Lang, args...), Answer{Kind: kind})}
	}
	switch kind {
	case diag.Means:
		return a.meanings(c)
	case diag.Names:
		return a.indicators(c)
	case diag.Harmless:
		return one(words.harmless)
	case diag.WithNote:
		return one(words.withNote)
	case diag.Right:
		if text, ok := words.right[f.Rule]; ok {
			return one(text)
		}
		return one(words.isRight)
	case diag.LeaveOut:
		return a.leavings(c)
	case diag.States:
		return a.values(c)
	case diag.Reads:
		return a.numbers(c)
	case diag.PicksCell, diag.PicksFile:
		return a.picks(c)
	case diag.OfMember:
		return a.members(c)
	case diag.OfPeriod:
		return a.periods(c)
	case diag.InUnit:
		return a.units(c)
	case diag.AtRate:
		return []Choice{a.detailed(c, words.rate, Answer{Kind: kind})}
	case diag.Opens:
		return []Choice{a.detailed(c, words.password, Answer{Kind: kind})}
	}
	return nil
}

// meanings are the texts that an unknown one may mean.
func (a *asker) meanings(c *cause) []Choice {
	f := c.first()
	var list []Choice
	head := ""
	if f.Rule == diag.HeaderMissing {
		head = a.headCell(c)
	}
	for _, m := range meanings {
		of := Answer{Kind: diag.Means, As: m.as, Cell: head}
		list = append(list, a.choice(c, m.says.Say(a.Lang, a.of(m.before)), of))
	}
	return list
}

// mostHeadRows is how far over its first figure the header of a column is looked for.
const mostHeadRows = 8

// headCell is the cell in which the header of a column is missing: the first one over its
// figures in which a header makes them such; the one over them where no trial tells.
func (a *asker) headCell(c *cause) string {
	col, digits := splitRef(c.first().Cell)
	row, _ := strconv.Atoi(digits)
	for up := 1; up <= mostHeadRows && up < row && a.Try != nil; up++ {
		at := col + strconv.Itoa(row-up)
		of := a.choice(c, "", Answer{Kind: diag.Means, As: meanings[0].as, Cell: at}).Answer
		if trial, ok := a.Try(of); ok && trial.Figures > 0 {
			return at
		}
	}
	return col + strconv.Itoa(max(1, row-1))
}

// of is the period of the run, or the one before it.
func (a *asker) of(before bool) string {
	if before {
		return a.Period.Previous().String()
	}
	return a.Period.String()
}

// indicators are those that a text, or the row of a cell, may be of.
func (a *asker) indicators(c *cause) []Choice {
	f := c.first()
	var list []Choice
	for _, n := range a.near(c) {
		of := Answer{Kind: diag.Names, Indicator: n}
		if !slices.Contains(byText, f.Rule) {
			if of.Picks = labelCell(f); of.Picks == "" {
				continue
			}
		}
		list = append(list, a.choice(c, words.indicator.Say(a.Lang, a.Catalogue.Label(n).In(a.Lang)), of))
	}
	return list
}

// leavings are the ways of leaving out what the cause is on.
func (a *asker) leavings(c *cause) []Choice {
	f := c.first()
	switch {
	case f.Rule == diag.ClaimsDiffer:
		return nil
	case f.Rule == diag.BoardsSame:
		var list []Choice
		for _, one := range c.list {
			of := Answer{Kind: diag.LeaveOut, File: base(one.File), SHA256: a.Digests[one.File], Member: one.Member}
			list = append(list, a.choice(c, words.wrongFile.Say(a.Lang, base(one.File), a.name(one.Member)), of))
		}
		return list
	}
	text, ok := words.leaveOut[f.Rule]
	switch {
	case ok:
	case slices.Contains(onFile, f.Rule):
		text = words.leaveFile
	case f.Cell != "":
		text = words.leaveFigures
	case f.Sheet != "":
		text = words.leaveSheet
	default:
		text = words.leaveFile
	}
	return []Choice{a.choice(c, text.In(a.Lang), Answer{Kind: diag.LeaveOut})}
}

// values are the ways of giving a figure that is not in the report, or not right there.
func (a *asker) values(c *cause) []Choice {
	f := c.first()
	switch {
	case f.Member == "" || f.Rule == diag.ClaimsDiffer && len(c.list) > 1:
		return nil
	case f.Rule == diag.MemberMissing || slices.Contains(wide, f.Rule) || f.Indicator == "" || len(c.list) > 1 && !doubtsFigure(f):
		return []Choice{a.choice(c, words.paper.In(a.Lang), Answer{Kind: diag.States})}
	}
	list := a.expected(c)
	if f.Rule == diag.CoreMissing || f.Rule == diag.NotCollected {
		list = append(list, a.choice(c, words.zero.In(a.Lang), Answer{Kind: diag.States, Value: "0"}))
	}
	return append(list, a.detailed(c, words.value, Answer{Kind: diag.States}))
}

// computed are the rules that say what a figure should be.
var computed = []*diag.Rule{diag.SumDiffers, diag.UnitScale, diag.QuartersDiffer}

// expected are the figures that rules compute in place of the one that they doubt.
func (a *asker) expected(c *cause) []Choice {
	var list []Choice
	for _, f := range c.list {
		i := a.Catalogue.Indicator(f.Indicator)
		v, err := quantity.FromStored(f.Expected)
		if err != nil || i == nil || !slices.Contains(computed, f.Rule) {
			continue
		}
		text := words.expected.Say(a.Lang, quantity.Format(v, -1, a.Lang), i.In.Label.In(a.Lang))
		if !slices.ContainsFunc(list, func(known Choice) bool { return known.Text == text }) {
			list = append(list, a.choice(c, text, Answer{Kind: diag.States, Value: f.Expected}))
		}
	}
	return list
}

// numbers are the numbers that the text in a cell may be.
func (a *asker) numbers(c *cause) []Choice {
	f := c.first()
	if f.Cell == "" {
		return nil
	}
	var list []Choice
	for _, v := range readings(f) {
		list = append(list, a.choice(c, words.number.Say(a.Lang, quantity.Format(v, -1, a.Lang)), Answer{Kind: diag.Reads, Value: v.String()}))
	}
	if f.Rule == diag.FigureText {
		list = append(list, a.choice(c, words.zero.In(a.Lang), Answer{Kind: diag.Reads, Value: "0"}))
	}
	return list
}

// picks are the cells, sheets or files of which one is right.
func (a *asker) picks(c *cause) []Choice {
	f := c.first()
	switch {
	case f.Rule == diag.ClaimsDiffer && len(c.list) > 1 && f.Sheet != f.Related[0].Sheet:
		return []Choice{a.sheet(c, f.Related[0].Sheet, f.Sheet), a.sheet(c, f.Sheet, f.Related[0].Sheet)}
	case f.Rule == diag.ClaimsDiffer:
		return a.cells(c)
	}
	var files []string
	for _, one := range c.list {
		for _, p := range append([]diag.Place{one.Place}, one.Related...) {
			if !slices.Contains(files, p.File) {
				files = append(files, p.File)
			}
		}
	}
	slices.SortStableFunc(files, func(x, y string) int { return cmp.Compare(a.dateOf(y), a.dateOf(x)) })
	var list []Choice
	for _, path := range files {
		of := Answer{Kind: diag.PicksFile, Picks: base(path), File: base(path), SHA256: a.Digests[path]}
		list = append(list, a.choice(c, words.file.Say(a.Lang, base(path), a.paper(path)), of))
	}
	return list
}

// sheet is the choice of one of two sheets.
func (a *asker) sheet(c *cause, use, leave string) Choice {
	return a.choice(c, words.sheet.Say(a.Lang, use, leave), Answer{Kind: diag.LeaveOut, Sheet: leave})
}

// cells are the choices among cells that state one figure.
func (a *asker) cells(c *cause) []Choice {
	f := c.first()
	at := []diag.Place{f.Place}
	found := []string{f.Found, f.Expected}
	at = append(at, f.Related[:min(1, len(f.Related))]...)
	var list []Choice
	for i, p := range at {
		of := Answer{Kind: diag.PicksCell}
		for j, other := range at {
			if j != i {
				of.Leaves = append(of.Leaves, diag.Place{Sheet: other.Sheet, Cell: other.Cell})
			}
		}
		list = append(list, a.choice(c, words.cell.Say(a.Lang, diag.Place{Sheet: p.Sheet, Cell: p.Cell}.String(), written(found[i], a.Lang)), of))
	}
	return list
}

// dateOf is the date of the paper that a file is, empty where it has none.
func (a *asker) dateOf(path string) string {
	for _, r := range a.Reports {
		if r.Path == path {
			return r.Date
		}
	}
	return ""
}

// paper names the paper that a file is, in brackets.
func (a *asker) paper(path string) string {
	for _, r := range a.Reports {
		if r.Path == path && r.Document != "" {
			return " (" + strings.TrimSpace(r.Document+" "+r.Date) + ")"
		}
	}
	return ""
}

// members are whose a file may be: as it is read, then those whose reports are missing.
func (a *asker) members(c *cause) []Choice {
	f := c.first()
	var list []*catalogue.Member
	if m := a.Catalogue.Member(f.Member); m != nil {
		list = append(list, m)
	}
	for _, m := range a.absent {
		if !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	var out []Choice
	for _, m := range list {
		out = append(out, a.choice(c, words.member.Say(a.Lang, m.Name), Answer{Kind: diag.OfMember, Member: m.ID}))
	}
	if len(out) == 0 {
		out = append(out, a.detailed(c, words.otherMember, Answer{Kind: diag.OfMember}))
	}
	return out
}

// periods are of which period a report may be.
func (a *asker) periods(c *cause) []Choice {
	f := c.first()
	if f.Rule == diag.PeriodCut {
		return []Choice{a.detailed(c, diag.Text{Vi: words.cutConfirmed.Say("vi", a.Period), En: words.cutConfirmed.Say("en", a.Period)}, Answer{Kind: diag.OfPeriod, Period: a.Period.String()})}
	}
	if a.Period.IsZero() {
		return []Choice{a.choice(c, words.period.Say(a.Lang, f.Found), Answer{Kind: diag.OfPeriod, Period: f.Found})}
	}
	return []Choice{a.choice(c, words.period.Say(a.Lang, a.Period), Answer{Kind: diag.OfPeriod, Period: a.Period.String()})}
}

// units are the units in which figures may be.
func (a *asker) units(c *cause) []Choice {
	f := c.first()
	var of *catalogue.Unit
	for _, i := range a.Catalogue.Indicators {
		if i.ID == f.Indicator || i.In.Label.Vi == f.Expected {
			of = i.In
			break
		}
	}
	if of == nil {
		return nil
	}
	var list []Choice
	for _, s := range of.Scales {
		list = append(list, a.choice(c, words.unit.Say(a.Lang, s.Label.In(a.Lang)), Answer{Kind: diag.InUnit, Unit: s.Label.Vi}))
	}
	return list
}
