package reply

import (
	"path"
	"slices"
	"strings"

	"bloc/pkg/diag"
)

// sentence is what a finding says with what to do about it.
func sentence(f diag.Finding) string {
	s := capital(f.Severity.Word(lang)) + ": " + f.Message(lang) + "."
	if todo := advice(f); todo != "" {
		s += " " + capital(todo) + "."
	}
	return s
}

// advice is what the board can do about a finding. Hints speak to those who run bloc,
// and some offer options of it beside what is to be done in the report: these are
// left out.
func advice(f diag.Finding) string {
	if f.Answered != nil {
		return words.explained.Say(lang)
	}
	if own := f.Rule.ToBoard; own != (diag.Text{}) {
		return own.In(lang)
	}
	hint := f.Hint(lang)
	if !strings.Contains(hint, "--") {
		return hint
	}
	ways := slices.DeleteFunc(strings.Split(hint, ", hoặc "), func(way string) bool { return strings.Contains(way, "--") })
	if len(ways) == 0 {
		return words.sendAgain.Say(lang)
	}
	return strings.Join(ways, ", hoặc ")
}

// bare is a finding that names files without their folders, which are those of the
// one who runs bloc.
func bare(f diag.Finding) diag.Finding {
	f.Related = slices.Clone(f.Related)
	for i, r := range f.Related {
		for name, text := range f.Args {
			f = f.With(name, diag.Same(strings.ReplaceAll(text.Vi, r.File, base(r.File))))
		}
		f.Related[i].File = base(r.File)
	}
	f.File = base(f.File)
	return f
}

// base is the name of a file, in whichever way its folders are written.
func base(file string) string {
	if file == "" {
		return ""
	}
	return path.Base(strings.ReplaceAll(file, `\`, "/"))
}

// capital writes the first letter of a text as a capital.
func capital(s string) string {
	letters := []rune(s)
	if len(letters) == 0 {
		return ""
	}
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}
