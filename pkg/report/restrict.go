package report

import (
	"cmp"
	"slices"

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
}

// standing is what texts leave of a claim.
type standing uint8

const (
	whole   standing = iota // it stands
	leftOut                 // a text narrows it
	ofPlace                 // a text narrows it to a place whose figures others may sum
)

// restrict lets the texts in reach act on a claim. A claim that a text narrows is left out. A claim
// that a text leaves in doubt is recorded with that text.
func (t *effects) restrict(n *spot, i *catalogue.Indicator, fig *figure.Figure, e *Entry) standing {
	if t.ledger.reaches > mostReaches {
		return whole // no figure of the file will be used
	}
	reach := t.reach.reaching(n)
	t.ledger.reaches += len(reach)
	behind := len(reach)
	for at, r := range reach {
		if !r.look.fits(n.ctx.Cell.Style) {
			continue
		}
		fig.RestsOn(r.by)
		if !t.ledger.brief {
			r.reached = append(r.reached, e.Cell())
		}
		if t.mayNarrow(r) && t.narrowedBy(n, r, i, fig) {
			return t.leaveOut(n, r, i, fig)
		}
		if r.isOfWhole() {
			behind = at + 1 // a text farther off does not narrow these figures
			break
		}
	}
	for at, r := range reach {
		switch {
		case t.isIdle(r) || !r.look.fits(n.ctx.Cell.Style):
		case t.doubtedBy(n, r, i, fig):
			r.used = append(r.used, e)
			t.noteWhole(n, r, fig)
		case at >= behind:
			r.excuse = cmp.Or(r.excuse, wholeNearer)
		case t.unheeded(n, r, i, fig):
			r.passed = append(r.passed, e)
		}
	}
	return whole
}

// mayNarrow reports whether a text can narrow figures at all.
func (t *effects) mayNarrow(r *remark) bool { return !r.isCaption() && !r.total && !t.isIdle(r) }

// isOfWhole reports whether a text says that its figures cover the whole board.
func (r *remark) isOfWhole() bool { return r.said.Whole() && !r.note && !r.isCaption() }

// leaveOut notes a figure that is left out because a text narrows it.
func (t *effects) leaveOut(n *spot, r *remark, i *catalogue.Indicator, fig *figure.Figure) standing {
	r.lost = append(r.lost, fig.Key)
	t.noteWhole(n, r, fig)
	if t.share(n) == settle.Whole {
		t.ledger.narrowed = append(t.ledger.narrowed, fig.Key)
	}
	if limit := r.narrowing(i, true); !r.note && limit != nil && limit.IsPlace() {
		return ofPlace
	}
	return leftOut
}

// noteWhole records that a text about single figures acts on this one, so that it acts on a part of
// other figures. What a text says about the place of a single zone, or about who is there, concerns
// no other figure.
func (t *effects) noteWhole(n *spot, r *remark, fig *figure.Figure) {
	stays := func(l label.Limited) bool { return !t.describesZone(n, r, &l) }
	if !r.own || len(r.said.Limits) > 0 && !slices.ContainsFunc(r.said.Limits, stays) {
		return
	}
	if !slices.Contains(r.parts, fig.Key) {
		r.parts = append(r.parts, fig.Key)
	}
}

// narrowedBy reports whether a text makes a figure cover less than its labels say, or something
// else. It also marks a result as an estimate if the text calls it one.
func (t *effects) narrowedBy(n *spot, r *remark, i *catalogue.Indicator, fig *figure.Figure) bool {
	made, isPlan := r.made(), fig.Role == figure.Plan
	fig.Estimate = fig.Estimate || made.role == catalogue.Estimate && !isPlan
	off, near := t.cuts(r, fig.Key, i)
	r.early = r.early || near
	limit := t.narrowing(n, r, i, isPlan)
	var what diag.Text
	switch {
	case off:
		what = diag.OfOtherTime
	case !isPlan && t.makesPlan(n, r):
		what = diag.OnlyPlanned
	case made.origin != catalogue.None && isOfBoth(i) && (r.said.Belongs == catalogue.None || r.concerns(i)):
		what = diag.PartOfBoard
	case limit != nil && limit.To != catalogue.Only:
		what = whatOf(limit.To)
	default:
		if what = t.timedBy(n, r, i, fig); limit != nil { // "chỉ tính 10 tháng"
			what = cmp.Or(what, whatOf(limit.To))
		}
	}
	r.what = cmp.Or(r.what, what)
	return what != (diag.Text{})
}

// makesPlan reports whether a text turns figures into plans. A text on another sheet does not if
// the labels give a role.
func (t *effects) makesPlan(n *spot, r *remark) bool {
	return r.made().role == catalogue.Plan && !(t.isAfar(r) && n.saysRole())
}

// timedBy returns that figures are of another time if a text says when they are from; empty if it
// does not.
func (t *effects) timedBy(n *spot, r *remark, i *catalogue.Indicator, fig *figure.Figure) diag.Text {
	if r.made().dates && t.ofOtherTime(n, r, fig.Key, i) {
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

// narrowing returns the limit by which a remark narrows a figure, which may be a plan; nil if there
// is none.
func (t *effects) narrowing(n *spot, r *remark, i *catalogue.Indicator, isPlan bool) *label.Limited {
	saysRole := n.saysRole() && !r.own || isPlan
	for at := range r.said.Limits {
		l := &r.said.Limits[at]
		if r.narrowsBy(l, i, saysRole) && !t.describesZone(n, r, l) {
			return l
		}
	}
	return nil
}

// describesZone reports whether a note in the row of a single zone says where the zone lies or who
// is there. That does not limit its figures.
func (t *effects) describesZone(n *spot, r *remark, l *label.Limited) bool {
	if !r.own || !r.note || !l.To.InName() || t.share(n) != settle.OfZone {
		return false
	}
	row, _, ok := sheet.ParseRef([]byte(r.Cell))
	return ok && row == int(n.ctx.Row.Number)
}

// isOwnName reports whether a name is that of the board itself, as "Việt Nam - Singapore" may be in
// a bloc of single zones.
func (id *identity) isOwnName(name string) bool {
	own := id.catalogue.Member(id.report.Member)
	return own != nil && name != "" && slices.Contains(own.Folds, " "+name+" ")
}

// narrowed is the reason for which a figure is left out if a text narrows it.
const narrowed = "narrowed"

// doubtsOrigin reports whether a title, or the name of a sheet, gives an origin to a table that
// also has rows of the other origin. The table's figures of both may then be of that origin alone.
func (t *effects) doubtsOrigin(n *spot, r *remark, fig *figure.Figure) bool {
	if !isOfBoth(t.catalogue.Indicator(fig.Indicator)) || saysOrigin(n.row) || saysOrigin(n.col) {
		return false
	}
	return t.label(layout.Label{Text: r.text}, label.Rows).Facets[catalogue.Origin] == t.titles.torn
}

// saysOrigin reports whether headings give an origin. "Các chỉ tiêu khác" leaves it open.
func saysOrigin(h *headings) bool {
	o := h.Facets[catalogue.Origin]
	return o != catalogue.None && o != catalogue.Unclear
}
