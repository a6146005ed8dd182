package main

import (
	"cmp"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/label"
	"bloc/pkg/report"
	"bloc/pkg/table"
)

// year is the work on a period: the files for it.
type year struct {
	home   string
	period figure.Period
	paths  []string
	stated map[string]stated // what the names of folders say about files, by path
}

// stated is what the name of a folder says about a report that leaves it open.
type stated struct {
	member string
	period figure.Period
}

// year reads the files and asks which period is meant where they are of several.
func (d *desk) year(in gathered) (*year, error) {
	o := common{lang: d.lang}
	s := d.silent()
	load, err := o.loader(d.ctx, s, &answers{})
	if err != nil {
		return nil, err
	}
	load.options.NoLedger = true
	files, _, err := o.readAll(d.ctx, in.paths, load.options, s)
	if err != nil {
		return nil, err
	}
	y := &year{home: in.home, stated: map[string]stated{}}
	for _, f := range files {
		y.hint(load.catalogue, f)
	}
	counts := map[figure.Period]int{}
	for _, f := range files {
		if p := y.periodOf(f); !p.IsZero() {
			counts[p]++
		}
	}
	if y.period, err = d.period(counts); err != nil {
		return nil, err
	}
	d.say(startWords.period, table.Period(d.lang, y.period))
	y.paths = d.wanted(y, files)
	return y, nil
}

// hint notes what the name of a folder says about a report that leaves it open.
func (y *year) hint(c *catalogue.Catalogue, f *file) {
	folder := filepath.Dir(f.path)
	if f.report == nil || folder == "." {
		return
	}
	name := label.New(c, new(label.Memory)).FileName(filepath.Base(folder) + ".xlsx")
	var says stated
	if m := name.Member(c.Members); m != nil && f.report.Member == "" {
		says.member = m.ID
	}
	if p := name.Period(); f.report.Period.IsZero() {
		says.period = p
	}
	if says != (stated{}) {
		y.stated[f.path] = says
	}
}

// periodOf is the period of a file as far as it is known.
func (y *year) periodOf(f *file) figure.Period {
	if f.report == nil {
		return figure.Period{}
	}
	return cmp.Or(f.report.Period, y.stated[f.path].period)
}

// memberOf is the member of a file as far as it is known.
func (y *year) memberOf(f *file) string {
	if f.report == nil {
		return ""
	}
	return cmp.Or(f.report.Member, y.stated[f.path].member)
}

// period returns the period that is meant: the only one, or the one that a person picks. The
// period of the most files comes first.
func (d *desk) period(counts map[figure.Period]int) (figure.Period, error) {
	periods := slices.SortedFunc(maps.Keys(counts), func(a, b figure.Period) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), b.End().Compare(a.End()))
	})
	switch len(periods) {
	case 0:
		d.say(startWords.noPeriod)
		said, _ := d.line()
		p, err := figure.ParsePeriod(said)
		if err != nil {
			return p, usage(err)
		}
		return p, nil
	case 1:
		return periods[0], nil
	}
	question, years := startWords.whichYear, true
	for _, p := range periods {
		years = years && p.Span == figure.Year
	}
	if !years {
		question = startWords.whichPeriod
	}
	var choices []string
	for _, p := range periods {
		choices = append(choices, startWords.choice.Say(d.lang, d.called(p), counts[p]))
	}
	return periods[d.choose(question.Say(d.lang), choices...)], nil
}

// called returns how names and questions call a period; a year by its number.
func (d *desk) called(p figure.Period) string {
	if p.Span == figure.Year {
		return fmt.Sprint(p.Year)
	}
	return table.Period(d.lang, p)
}

// wanted returns the files to work on: all but those of another period whose board has sent
// one of this period, or that belong to no board.
func (d *desk) wanted(y *year, files []*file) []string {
	sent := map[string]bool{}
	for _, f := range files {
		if y.periodOf(f) == y.period {
			sent[y.memberOf(f)] = true
		}
	}
	var paths, other []string
	for _, f := range files {
		p := y.periodOf(f)
		if p.IsZero() || p == y.period || f.report.States(y.period) || !sent[y.memberOf(f)] && y.memberOf(f) != "" {
			paths = append(paths, f.path)
		} else {
			other = append(other, f.path)
		}
	}
	if len(other) > 0 {
		d.say(startWords.otherPeriods, inbox.Some(other))
	}
	return paths
}

// apply passes what the names of folders say to the options of a run.
func (y *year) apply(o *common, options *report.Options) error {
	if len(y.stated) == 0 {
		return nil
	}
	var members, periods []string
	for _, path := range slices.Sorted(maps.Keys(y.stated)) {
		says := y.stated[path]
		if says.member != "" {
			members = append(members, fmt.Sprintf("%q: %s", path, says.member))
		}
		if !says.period.IsZero() {
			periods = append(periods, fmt.Sprintf("%q: %q", path, says.period))
		}
	}
	text := fmt.Sprintf("members: {%s}\nperiods: {%s}\n", strings.Join(members, ", "), strings.Join(periods, ", "))
	o.restsOn("map", startWords.folders.Say(o.lang), []byte(text))
	return options.AddMap([]byte(text))
}
