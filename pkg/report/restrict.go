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
)

// standing is what texts leave of a claim.
type standing uint8

const (
	whole   standing = iota // it stands
	leftOut                 // a text narrows it
	ofPlace                 // likewise, to a place whose figures others may sum
)

// restrict lets the texts in reach act on a claim: one that a text narrows is left out, and
// those that others leave in doubt are remembered.
func (n *number) restrict(i *catalogue.Indicator, fig *figure.Figure) standing {
	if n.ledger.reaches > mostReaches {
		return whole // no figure of the file is used
	}
	reach := n.reaching()
	n.ledger.reaches += len(reach)
	for _, r := range reach {
		if !r.look.fits(n.ctx.Cell.Style) {
			continue
		}
		fig.RestsOn(r.by)
		if !n.ledger.brief {
			r.reached = append(r.reached, n.entry.Cell())
		}
		if !r.isCaption() && !n.isIdle(r) && n.narrowedBy(r, i, fig) {
			return n.leaveOut(r, i, fig)
		}
		if r.said.Whole() && !r.note && !r.isCaption() {
			break // what stands farther off is not of these figures
		}
	}
	for _, r := range reach {
		if !n.isIdle(r) && r.look.fits(n.ctx.Cell.Style) && n.doubtedBy(r, i, fig) {
			r.used = append(r.used, n.entry)
		}
	}
	return whole
}

// leaveOut leaves a figure out that a text narrows.
func (n *number) leaveOut(r *remark, i *catalogue.Indicator, fig *figure.Figure) standing {
	r.lost = append(r.lost, fig.Key)
	n.entry.LeftOut = narrowed
	if n.share() == settle.Whole {
		n.ledger.narrowed = append(n.ledger.narrowed, fig.Key)
	}
	if limit := n.narrowing(r, i, true); !r.note && limit != nil && limit.IsPlace() {
		return ofPlace
	}
	return leftOut
}

// narrowedBy reports whether a text makes a figure less than, or another than, what its labels
// say. It also makes an estimate of a result.
func (n *number) narrowedBy(r *remark, i *catalogue.Indicator, fig *figure.Figure) bool {
	made, isPlan := n.madeBy(r), fig.Role == figure.Plan
	fig.Estimate = fig.Estimate || made.role == catalogue.Estimate && !isPlan
	off, near := n.cuts(r, fig.Key, i)
	r.early = r.early || near
	limit := n.narrowing(r, i, n.saysRole() && !r.own || isPlan)
	var what diag.Text
	switch {
	case off:
		what = diag.OfOtherTime
	case !isPlan && n.makesPlan(r):
		what = diag.OnlyPlanned
	case made.origin != catalogue.None && isOfBoth(i):
		what = diag.PartOfBoard
	case limit != nil && limit.To != catalogue.Only:
		what = whatOf(limit.To)
	default:
		if what = n.timedBy(r, i, fig); limit != nil { // "chỉ tính 10 tháng"
			what = cmp.Or(what, whatOf(limit.To))
		}
	}
	r.what = cmp.Or(r.what, what)
	return what != (diag.Text{})
}

// makesPlan reports whether a text makes plans of figures. One on another sheet does not where labels say
// what they are.
func (n *number) makesPlan(r *remark) bool {
	return n.madeBy(r).role == catalogue.Plan && !(n.isAfar(r) && n.saysRole())
}

// timedBy says that figures are of another time where a text says of when they are; empty where it does not.
func (n *number) timedBy(r *remark, i *catalogue.Indicator, fig *figure.Figure) diag.Text {
	if n.madeBy(r).dates && n.ofOtherTime(r, fig.Key, i) {
		return diag.OfOtherTime
	}
	return diag.Text{}
}

// whatOf says what figures are that a limit narrows.
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

// narrowing is the limit by which a remark narrows the figures of an indicator; nil for none.
// The name of the board itself is no limit, nor is a plan where labels say that they are results.
func (f *file) narrowing(r *remark, i *catalogue.Indicator, saysRole bool) *label.Limited {
	for at := range r.said.Limits {
		l := &r.said.Limits[at]
		if l.Narrows() && f.limits(r, l, i) && !f.isOwnName(l.Name) && !(saysRole && l.To == catalogue.Foreseen) {
			return l
		}
	}
	return nil
}

// isOwnName reports whether a name is that of the board itself, as "Việt Nam - Singapore"
// may be in a bloc of single zones.
func (f *file) isOwnName(name string) bool {
	own := f.catalogue.Member(f.report.Member)
	return own != nil && name != "" && slices.Contains(own.Folds, " "+name+" ")
}

// narrowed is why a figure is left out that a text narrows.
const narrowed = "narrowed"

// doubtsOrigin reports whether a title, or the name of a sheet, gives the origin of a table with rows of the
// other one: its figures of both may be of that origin alone.
func (n *number) doubtsOrigin(r *remark, fig *figure.Figure) bool {
	if !isOfBoth(n.catalogue.Indicator(fig.Indicator)) || saysOrigin(n.row) || saysOrigin(n.col) {
		return false
	}
	return n.label(layout.Label{Text: r.text}, label.Rows).Facets[catalogue.Origin] == n.titles.torn
}

// saysOrigin reports whether headings give an origin. "Các chỉ tiêu khác" leaves it open.
func saysOrigin(h *headings) bool {
	o := h.Facets[catalogue.Origin]
	return o != catalogue.None && o != catalogue.Unclear
}
