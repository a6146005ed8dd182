package inbox

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/slip"
)

// Returns are the copies that boards sent back, with the files that they replace. The zero
// value has none.
type Returns struct {
	catalogue *catalogue.Catalogue
	copies    []*returned
	findings  diag.List // on slips that are not used
}

// returned is a copy that came back.
type returned struct {
	Sent
	replaces []string         // the paths of the files that it replaces
	spoken   []*slip.Returned // the slips whose words count for it: its own, and those of files that it replaces
}

// Return takes up the copies among the files. Each copy replaces the file that it answers, and
// earlier copies of that file. Of two copies of one file, one without a changed cell gives
// way. A copy without a report gives its words to the file that it answers. A file that the
// user prefers stays.
func Return(c *catalogue.Catalogue, files []Sent, prefer []string) *Returns {
	r := &Returns{catalogue: c}
	for _, f := range files {
		switch {
		case f.Damage != nil:
			r.findings.Add(r.damaged(f))
		case f.Returned == nil:
		case r.foreign(f) != nil:
			r.findings.Add(*r.foreign(f))
		default:
			r.copies = append(r.copies, &returned{Sent: f, spoken: []*slip.Returned{f.Returned}})
		}
	}
	for _, one := range r.copies {
		for _, f := range files {
			if one.Path != f.Path && r.replaces(one, f) && !preferredPath(prefer, f.Path) {
				one.replaces = append(one.replaces, f.Path)
				if f.Returned != nil {
					one.spoken = append(one.spoken, f.Returned)
				}
			}
		}
	}
	r.giveWords(files)
	return r
}

func preferredPath(prefer []string, path string) bool {
	return slices.ContainsFunc(prefer, func(p string) bool { return Names(p, path) })
}

// replaces reports whether a copy replaces a file.
func (r *Returns) replaces(one *returned, f Sent) bool {
	if !one.Returned.IsReport {
		return false
	}
	if one.Returned.Answers(f.SHA256) {
		return true
	}
	twin := f.Returned != nil && f.Returned.SHA256 == one.Returned.SHA256 && f.SHA256 != one.SHA256
	return twin && f.Returned.IsReport && len(f.Returned.Changed) == 0 && len(one.Returned.Changed) > 0
}

// giveWords gives the words of copies without a report to the copies of the same file, or to
// the file itself, which is then treated like a copy.
func (r *Returns) giveWords(files []Sent) {
	for _, alone := range r.copies {
		if alone.Returned.IsReport {
			continue
		}
		for _, one := range r.copies {
			if one.Returned.IsReport && one.Returned.SHA256 == alone.Returned.SHA256 {
				one.spoken = append(one.spoken, alone.Returned)
			}
		}
		for _, f := range files {
			if f.Returned == nil && alone.Returned.Answers(f.SHA256) {
				alone.replaces = append(alone.replaces, f.Path)
			}
		}
	}
}

// Gone reports whether a file is used no more, because a copy replaces it or because it holds
// no report.
func (r *Returns) Gone(path string) bool {
	return slices.ContainsFunc(r.copies, func(one *returned) bool {
		if !one.Returned.IsReport {
			return one.Path == path
		}
		return slices.Contains(one.replaces, path)
	})
}

// Heirs returns the files that a user prefers, and the copies that replace them: what holds
// for a report holds for its copy.
func (r *Returns) Heirs(prefer []string) []string {
	list := slices.Clone(prefer)
	for _, one := range r.copies {
		if slices.ContainsFunc(one.replaces, func(path string) bool { return preferredPath(prefer, path) }) {
			list = append(list, one.Path)
		}
	}
	return list
}

// damaged is the finding that the slip of a copy cannot be read.
func (r *Returns) damaged(f Sent) diag.Finding {
	one := diag.ReturnDamaged.At(diag.Place{File: f.Path, Sheet: slip.Sheet})
	if f.Report != nil {
		one.Member = f.Report.Member
	}
	return one.With("reason", diag.Text{Vi: diag.InLanguage(f.Damage, "vi"), En: diag.InLanguage(f.Damage, "en")})
}

// foreign is the finding that a copy belongs to another bloc, or to the report of another
// board; nil if it does not.
func (r *Returns) foreign(f Sent) *diag.Finding {
	s := f.Returned
	out := diag.ReturnOther.At(diag.Place{File: f.Path})
	switch board := r.catalogue.Member(s.Member); {
	case s.Bloc != r.catalogue.Bloc.ID:
		out = out.With("of", words.bloc.With(diag.Same(s.Bloc)))
	case board != nil && f.Report != nil && f.Report.Member != "" && f.Report.Member != board.ID:
		out = out.With("of", diag.Same(board.Name))
	default:
		return nil
	}
	if f.Report != nil {
		out.Member = f.Report.Member
	}
	out.Found = s.File
	return &out
}

// OfPeriod takes out copies from runs of other periods. A report that was typed into last
// year's copy is a new one.
func (r *Returns) OfPeriod(p figure.Period) {
	r.copies = slices.DeleteFunc(r.copies, func(one *returned) bool {
		if one.Returned.Period == p.String() {
			return false
		}
		f := diag.ReturnOther.At(diag.Place{File: one.Path})
		if one.Report != nil {
			f.Member = one.Report.Member
		}
		f.Period, f.Found = p.String(), one.Returned.File
		r.findings.Add(f.With("of", words.period.With(diag.Same(one.Returned.Period))))
		return true
	})
}

// Explain answers those findings of rules that boards explained, and puts the words of boards
// beside other findings. An explanation of other figures answers nothing.
func (r *Returns) Explain(findings diag.List) diag.List {
	out := slices.Clone(findings)
	for i := range out {
		f := &out[i]
		for _, one := range r.copies {
			if one.holds(f.File) {
				one.explain(r.catalogue, f)
			}
		}
	}
	return out
}

// holds reports whether the words of a copy are about a file.
func (one *returned) holds(path string) bool {
	if !one.Returned.IsReport {
		return slices.Contains(one.replaces, path)
	}
	return one.Path == path
}

func (one *returned) explain(c *catalogue.Catalogue, f *diag.Finding) {
	for _, s := range one.spoken {
		words, ok := s.Opinion(*f)
		if !ok || f.Answered != nil {
			continue
		}
		if f.Values == nil || c.Excuses(words) {
			*f = f.Heard(words)
			return
		}
		f.Answered = &diag.Answer{Reason: words, By: one.by(c, s), Date: s.Date}
		return
	}
}

// by returns who explained a finding: the board, and the name that is given.
func (one *returned) by(c *catalogue.Catalogue, s *slip.Returned) string {
	name := s.Member
	if m := c.Member(s.Member); m != nil {
		name = m.Name
	}
	switch {
	case s.By == "":
		return name
	case name == "":
		return s.By
	}
	return name + ": " + s.By
}
