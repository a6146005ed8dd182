package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// effects are what the texts in reach do to the figures of a table. They narrow a figure, turn it
// into a plan or an estimate, or leave it in doubt.
type effects struct {
	*identity
	*frame
	ledger *ledger
	reach  *reach
	sifted bool
	acting []*remark // those of the texts in reach of all figures that can act on one, once they are sifted
}

// inReach is a figure in the reach of texts: its spot, its indicator and its entry in the ledger.
type inReach struct {
	*spot
	*figure.Figure
	indicator *catalogue.Indicator
	entry     *Entry
}

// standing is what texts leave of a claim.
type standing uint8

const (
	whole   standing = iota // it stands
	leftOut                 // a text narrows it
	ofPlace                 // a text narrows it to a place whose figures others may sum
)

// restrict lets the texts in reach act on a claim. A claim that a text narrows is left out,
// and that text is returned. A claim that a text leaves in doubt is recorded with that text.
func (t *effects) restrict(f *inReach) (standing, *remark) {
	if t.ledger.reaches > mostReaches {
		return whole, nil // no figure of the file will be used
	}
	near, reach := t.reach.near(f.spot), t.afar()
	t.ledger.reaches += len(near) + len(t.reach.all)
	if len(near) > 0 {
		reach = slices.Concat(near, reach)
	}
	behind, narrows := t.narrowedWithin(f, reach)
	if narrows {
		return t.leaveOut(f, reach[behind]), reach[behind]
	}
	for at, r := range reach {
		switch {
		case t.isIdle(r) || !t.speaksOf(f, r):
		case t.doubtedBy(f, r):
			r.used = append(r.used, f.entry)
			t.noteWhole(f, r)
		case at >= behind:
			r.excuse = cmp.Or(r.excuse, wholeNearer)
		case t.unheeded(f, r):
			r.passed = append(r.passed, f.entry)
		}
	}
	return whole, nil
}

// narrowedWithin returns the index of the nearest text that narrows a figure. If none does,
// narrows is false, and no text from the index on could: they stand farther off than one on
// the whole board.
func (t *effects) narrowedWithin(f *inReach, reach []*remark) (at int, narrows bool) {
	for at, r := range reach {
		if !t.speaksOf(f, r) {
			continue
		}
		f.RestsOn(r.by)
		if !t.ledger.brief {
			r.reached = append(r.reached, f.entry.Cell())
		}
		if t.mayNarrow(r) && t.narrowedBy(f, r) {
			return at, true
		}
		if r.isOfWhole() {
			return at + 1, false
		}
	}
	return len(reach), false
}

// speaksOf reports whether a text in reach is about a figure, not only about some of another look.
func (t *effects) speaksOf(f *inReach, r *remark) bool {
	switch {
	case t.listsCounted(f, r):
		r.excuse = toCount
		return false
	case r.isOfYearAhead():
		r.excuse = catalogue.AsProgramme
		return false
	}
	return r.look.fits(f.ctx.Cell.Style) && !t.isOfOtherColumns(r, f.Figure)
}

// isOfYearAhead reports whether a note on all of a table names only times of a later year, and
// speaks of no figures: "Dự kiến quý II năm sau khởi công nhà trẻ". What figures lack may well
// come later.
func (r *remark) isOfYearAhead() bool {
	if !r.note || r.own || r.said.Ahead <= r.in.target.Year || r.said.Figures || r.said.Signal || !r.said.Of.IsEmpty() || len(r.said.Makings) > 0 {
		return false
	}
	return !slices.ContainsFunc(r.said.Limits, func(l label.Limited) bool { return !l.To.Explains() || l.To == catalogue.Void })
}

// isOfOtherColumns reports whether a note on all of a table is about other columns than that
// of a figure. It then begins with their year, or with the word for a plan: "Số liệu năm 2017
// đã quyết toán".
func (t *effects) isOfOtherColumns(r *remark, fig *figure.Figure) bool {
	if r.said.Year == 0 || !r.note || r.own || r.kind != inCell {
		return false
	}
	line := t.Line(r.bare)
	planned := fig.Role != figure.Plan && !r.said.Figures && !line.SaysResults() && line.Extent().Coming == r.said.Year
	if r.said.Year == fig.Period.Year && !planned {
		return false
	}
	return slices.ContainsFunc(t.head.cols, func(h headings) bool {
		ofYear := slices.ContainsFunc(h.Periods, func(p figure.Period) bool { return p == figure.YearOf(r.said.Year) })
		return ofYear && (!planned || h.Facets[catalogue.Role] == catalogue.Plan)
	})
}

// mayNarrow reports whether a text can narrow figures at all.
func (t *effects) mayNarrow(r *remark) bool { return !r.isCaption() && !r.total && !t.isIdle(r) }

// isOfWhole reports whether a text says that its figures cover the whole board.
func (r *remark) isOfWhole() bool { return r.said.Whole() && !r.note && !r.isCaption() }

// leaveOut notes a figure that is left out because a text narrows it.
func (t *effects) leaveOut(f *inReach, r *remark) standing {
	r.lost = append(r.lost, f.Key)
	t.noteWhole(f, r)
	if t.share(f.spot) == settle.Whole {
		t.ledger.narrowed = append(t.ledger.narrowed, f.Key)
	}
	if limit := r.narrowing(f.indicator, true); !r.note && limit != nil && limit.IsPlace() {
		return ofPlace
	}
	return leftOut
}

// noteWhole records that a text about single figures acts on this one, so that it acts on a
// part of other figures. What a text says about the place of a single zone, or about who is
// there, concerns no other figure.
func (t *effects) noteWhole(f *inReach, r *remark) {
	stays := func(l label.Limited) bool { return !t.describesZone(f, r, &l) }
	if !r.own || len(r.said.Limits) > 0 && !slices.ContainsFunc(r.said.Limits, stays) {
		return
	}
	if !slices.Contains(r.parts, f.Key) {
		r.parts = append(r.parts, f.Key)
	}
}

// narrowedBy reports whether a text makes a figure cover less than its labels say, or something
// else. It also marks a result as an estimate if the text calls it one.
func (t *effects) narrowedBy(f *inReach, r *remark) bool {
	made, isPlan := r.made(), f.Role == figure.Plan
	f.Estimate = f.Estimate || made.role == catalogue.Estimate && !isPlan && r.concerns(f.indicator)
	off, near := t.cuts(f, r)
	r.early = r.early || near
	limit := t.narrowing(f, r)
	var what diag.Text
	switch {
	case off:
		what = diag.OfOtherTime
	case t.makesPlan(f, r):
		what = diag.OnlyPlanned
	case made.origin != catalogue.None && isOfBoth(f.indicator) && (r.said.Belongs == catalogue.None || r.concerns(f.indicator)):
		what = diag.PartOfBoard
	case limit != nil && limit.To != catalogue.Only:
		what = whatOf(limit.To)
	default:
		if what = t.timedBy(f, r); limit != nil { // "chỉ tính 10 tháng"
			what = cmp.Or(what, whatOf(limit.To))
		}
	}
	r.what = cmp.Or(r.what, what)
	return what != (diag.Text{})
}

// makesPlan reports whether a text turns results into plans. A text on another sheet does not
// if the labels give a role.
func (t *effects) makesPlan(f *inReach, r *remark) bool {
	return f.Role != figure.Plan && r.made().role == catalogue.Plan && !(t.isAfar(r) && f.saysRole()) && r.concerns(f.indicator)
}

// timedBy returns that figures are of another time if a text says when they are from; empty if it
// does not.
func (t *effects) timedBy(f *inReach, r *remark) diag.Text {
	if r.made().dates && t.ofOtherTime(f, r) {
		return diag.OfOtherTime
	}
	return diag.Text{}
}

// whatOf returns what figures become that a limit narrows.
func whatOf(to catalogue.Limit) diag.Text {
	switch to {
	case catalogue.Foreseen:
		return diag.OnlyPlanned
	case catalogue.Void:
		return diag.NotOfReports
	case catalogue.Earlier, catalogue.Previous, catalogue.Fiscal:
		return diag.OfOtherTime
	}
	return diag.PartOfBoard
}

// narrowing returns the limit by which a remark narrows the figures of an indicator; nil if there
// is none. The name of the board itself is not a limit. Nor is a plan if the labels give a role.
func (r *remark) narrowing(i *catalogue.Indicator, saysRole bool) *label.Limited {
	for at := range r.said.Limits {
		l := &r.said.Limits[at]
		if r.narrowsBy(l, i, saysRole) {
			return l
		}
	}
	return nil
}

// narrowsBy reports whether a remark narrows the figures of an indicator by a limit.
func (r *remark) narrowsBy(l *label.Limited, i *catalogue.Indicator, saysRole bool) bool {
	return l.Narrows() && r.limits(l, i) && !r.in.isOwnName(l.Name) && !(saysRole && l.To == catalogue.Foreseen)
}

// narrowing returns the limit by which a remark narrows a figure, which may be a plan; nil if
// there is none.
func (t *effects) narrowing(f *inReach, r *remark) *label.Limited {
	saysRole := f.saysRole() && !r.own || f.Role == figure.Plan
	for at := range r.said.Limits {
		l := &r.said.Limits[at]
		if r.narrowsBy(l, f.indicator, saysRole) && !t.describesZone(f, r, l) {
			return l
		}
	}
	return nil
}

// describesZone reports whether a text in the row of a single zone says where the zone lies or
// who is there. That does not limit its figures. Another zone does, and so does a part of this
// one beside its label.
func (t *effects) describesZone(f *inReach, r *remark, l *label.Limited) bool {
	row := f.ctx.Row
	if !r.own || !r.note || !l.To.InName() || t.share(f.spot) != settle.OfZone {
		return false
	}
	at, _, ok := sheet.ParseRef([]byte(r.Cell))
	if !ok || at != int(row.Number) {
		return false
	}
	isLabel := slices.ContainsFunc(row.Labels, func(l layout.Label) bool { return l.Ref() == r.Cell })
	switch l.To {
	case catalogue.OfZone:
		return l.Name != "" && strings.Contains(zoneName(row, f.row), l.Name)
	case catalogue.OfPart:
		return isLabel
	}
	return true
}

// isOwnName reports whether a name is that of the board itself, as "Việt Nam - Singapore" may
// be in a bloc of single zones.
func (id *identity) isOwnName(name string) bool {
	own := id.catalogue.Member(id.report.Member)
	return own != nil && name != "" && slices.Contains(own.Folds, " "+name+" ")
}

// narrowed is the reason for which a figure is left out if a text narrows it.
const narrowed = "narrowed"

// doubtsOrigin reports whether a title, or the name of a sheet, gives one origin to a table that
// has rows of both. The table's figures of both may then be of that origin alone.
func (t *effects) doubtsOrigin(f *inReach, r *remark) bool {
	if t.titles.torn == catalogue.None || !isOfBoth(f.indicator) || saysOrigin(f.row) || saysOrigin(f.col) {
		return false
	}
	return t.label(layout.Label{Text: r.text}, label.Rows).Facets[catalogue.Origin] == t.titles.torn
}

// saysOrigin reports whether headings give an origin. "Các chỉ tiêu khác" leaves it open.
func saysOrigin(h *headings) bool {
	o := h.Facets[catalogue.Origin]
	return o != catalogue.None && o != catalogue.Unclear
}
