package xls

import (
	"slices"
)

// unknown stands for a formula whose tokens are not understood.
const unknown = "UNKNOWN()"

// Bounds on one formula. Excel allows 1,024 characters and far fewer levels.
const (
	mostFormula = 8 << 10
	mostLevels  = 256
)

// node is a part of a formula: the texts before, between and behind its operands.
type node struct {
	before, between, behind string
	operands                []*node
	numeric                 bool // its value is a number or an error
}

// formula turns the tokens of a formula into its words.
type formula struct {
	*reader
	fields
	extra    fields // what stands behind the tokens: constant arrays
	row, col int    // the cell, from 0, from which shared formulas count
	stack    []*node
	unknown  bool
}

// tokens are a formula as stored: its tokens, and behind them what is too long for a token.
type tokens struct{ code, extra []byte }

// words returns the formula of a cell in words, without its "="; numeric is whether its value
// is a number or an error. A formula that is not understood becomes "unknown".
func (r *reader) words(t tokens, row, col int) (text string, numeric bool) {
	if r.work -= len(t.code); r.work < 0 {
		return unknown, false
	}
	f := &formula{reader: r, fields: fields{b: t.code}, extra: fields{b: t.extra}, row: row, col: col}
	for len(f.b) > 0 && !f.unknown {
		f.token(f.u8())
		f.unknown = f.unknown || f.short
	}
	if f.unknown || len(f.stack) != 1 {
		return unknown, false
	}
	out, ok := f.stack[0].append(nil, 0)
	if !ok {
		return unknown, false
	}
	return string(out), f.stack[0].numeric
}

// append appends the words of the part.
func (n *node) append(to []byte, level int) ([]byte, bool) {
	if level > mostLevels {
		return to, false
	}
	to = append(to, n.before...)
	for i, o := range n.operands {
		if i > 0 {
			to = append(to, n.between...)
		}
		var ok bool
		if to, ok = o.append(to, level+1); !ok || len(to) > mostFormula {
			return to, false
		}
	}
	to = append(to, n.behind...)
	return to, len(to) <= mostFormula
}

// push adds an operand.
func (f *formula) push(text string) { f.stack = append(f.stack, &node{before: text}) }

// pop takes the last n operands.
func (f *formula) pop(count int) []*node {
	if count > len(f.stack) {
		f.unknown = true
		return nil
	}
	at := len(f.stack) - count
	taken := slices.Clone(f.stack[at:])
	f.stack = f.stack[:at]
	return taken
}

// join makes one operand of the last ones.
func (f *formula) join(count int, n node) {
	n.operands = f.pop(count)
	f.stack = append(f.stack, &n)
}

// plainNumber is a number of a formula.
func plainNumber(bits uint64) string {
	var room [48]byte
	text, ok := appendFloat(room[:0], bits)
	if !ok {
		return "0"
	}
	return string(text)
}

func boolText(v int) string {
	if v != 0 {
		return "TRUE"
	}
	return "FALSE"
}

// errorText is an error value by its number.
func errorText(number int) string {
	switch number {
	case 0x00:
		return "#NULL!"
	case 0x07:
		return "#DIV/0!"
	case 0x0F:
		return "#VALUE!"
	case 0x17:
		return "#REF!"
	case 0x1D:
		return "#NAME?"
	case 0x24:
		return "#NUM!"
	case 0x2A:
		return "#N/A"
	}
	return ""
}
