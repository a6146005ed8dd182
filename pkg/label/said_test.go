package label_test

import (
	"fmt"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
)

// saidCase reads a text as a whole.
func saidCase(_ *testing.T, c *catalogue.Catalogue, text string) string {
	s := label.New(c, new(label.Memory)).Said(text)
	var said []string
	for _, l := range s.Limits {
		one := fmt.Sprintf("%s %q", l.To, l.Words)
		for _, m := range l.Of.Measures {
			one += " of " + c.ValueName(m)
		}
		said = append(said, one)
	}
	for _, m := range s.Makings {
		said = append(said, fmt.Sprintf("made %q", m.Words))
	}
	if s.Harmless != "" {
		said = append(said, "harmless: "+s.Harmless)
	}
	if len(s.Unknown) > 0 {
		said = append(said, "left over: "+strings.Join(s.Unknown, " "))
	}
	said = append(said, those(is{s.Signal, "signal"}, is{s.Timed, "time"})...)
	return strings.Join(said, ", ")
}
