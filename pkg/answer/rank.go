package answer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// ranked tries the choices on the reports that they are about, as far as the run can, and
// puts those first that bring the most and contradict the least. What a choice would bring
// stands behind it. A meaning that changes nothing is no choice.
func (a *asker) ranked(list []Choice) []Choice {
	tried := false
	for i := range list {
		ch := &list[i]
		if a.Try == nil || !slices.Contains(triable, ch.Answer.Kind) || ch.Needs {
			continue
		}
		trial, ok := a.Try(ch.Answer)
		if !ok {
			continue
		}
		tried = true
		ch.trial = trial
		ch.Text += a.evidence(trial)
	}
	if !tried {
		return list
	}
	means := func(ch Choice) bool { return ch.Answer.Kind == diag.Means || ch.Answer.Kind == diag.Names }
	list = slices.DeleteFunc(list, func(ch Choice) bool {
		nothing := ch.trial.Figures+ch.trial.Others == 0
		return means(ch) && (!ch.trial.Settled || nothing && (ch.Answer.Kind == diag.Names || ch.trial.Faults > 0))
	})
	slices.SortStableFunc(list, func(x, y Choice) int {
		return cmp.Or(
			cmp.Compare(x.trial.rank(), y.trial.rank()),
			cmp.Compare(y.trial.Borne, x.trial.Borne),
			cmp.Compare(len(y.trial.Core), len(x.trial.Core)),
			cmp.Compare(y.trial.Figures, x.trial.Figures),
		)
	})
	return list
}

// triable are the kinds of answers that a trial can rank.
var triable = []diag.AnswerKind{diag.Means, diag.Names, diag.InUnit, diag.Reads, diag.Computes}

// rank is how well a trial went: without a fault and with figures, without either, with faults.
func (t Trial) rank() int {
	switch {
	case t.Figures+t.Others > 0 && t.Faults == 0:
		return 0
	case t.Faults == 0:
		return 1
	}
	return 2
}

// spans are the parts of a year as people write them.
var spans = map[figure.Span]diag.Text{
	figure.Month:   {Vi: "T1…T12", En: "months"},
	figure.Quarter: {Vi: "4 quý", En: "quarters"},
	figure.Half:    {Vi: "2 nửa năm", En: "halves"},
}

// evidence is what speaks for a choice, or against it.
func (a *asker) evidence(t Trial) string {
	var list []string
	if t.Figures > 0 {
		list = append(list, words.brings.Say(a.Lang, t.Figures))
	}
	if t.Borne > 0 {
		list = append(list, words.borne.Say(a.Lang, t.Borne))
	}
	if t.Parted > 0 && t.Summed == t.Parted {
		list = append(list, words.summed.Say(a.Lang, spans[t.Span].In(a.Lang), t.Summed, t.Parted))
	}
	if t.Faults > 0 {
		list = append(list, words.contradicts.Say(a.Lang, t.Faults))
	}
	if len(list) == 0 {
		return ""
	}
	return " (" + strings.Join(list, "; ") + ")"
}

// leastLike is how like a name has to be to be offered, and mostNear how many are.
const (
	leastLike = 0.35
	mostNear  = 4
)

// near lists the indicators whose names are most like a label, those first that the
// member's report lacks. Likeness only ever makes a hint: trials and people decide.
func (a *asker) near(c *cause) []string {
	folded := viet.Fold(c.first().Found)
	if cell := labelCell(c.first()); cell != "" {
		folded = viet.Fold(c.first().Args["because"].Vi)
	}
	lacks := map[string]bool{}
	for _, f := range a.Findings {
		if f.Rule == diag.CoreMissing && c.concerns(f.Member) {
			lacks[f.Indicator] = true
		}
	}
	type scored struct {
		id   string
		like float64
	}
	var list []scored
	for _, i := range a.Catalogue.Indicators {
		name := viet.Fold(i.Label.Vi)
		like := 1 - float64(levenshtein.ComputeDistance(folded, name))/float64(max(len(folded), len(name), 1))
		if lacks[i.ID] {
			like += 0.5
		}
		if like >= leastLike {
			list = append(list, scored{i.ID, like})
		}
	}
	slices.SortStableFunc(list, func(x, y scored) int { return cmp.Compare(y.like, x.like) })
	var ids []string
	for _, s := range list[:min(mostNear, len(list))] {
		ids = append(ids, s.id)
	}
	return ids
}
