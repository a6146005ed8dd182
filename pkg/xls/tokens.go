package xls

import (
	"slices"
	"strconv"
	"strings"
)

// signs are the tokens of operators between two operands, by their number from firstSign on.
var signs = strings.Fields("+ - * / ^ & < <= = >= > <>")

const firstSign = 0x03

// The tokens. Those of operands come in three classes, which stand in the higher bits of their
// numbers.
const (
	tokenPower    = 0x07
	tokenIsect    = 0x0F
	tokenUnion    = 0x10
	tokenRange    = 0x11
	tokenPlus     = 0x12
	tokenMinus    = 0x13
	tokenPercent  = 0x14
	tokenParen    = 0x15
	tokenMissing  = 0x16
	tokenText     = 0x17
	tokenAttr     = 0x19
	tokenError    = 0x1C
	tokenBool     = 0x1D
	tokenInt      = 0x1E
	tokenNumber   = 0x1F
	tokenArray    = 0x20
	tokenFunc     = 0x21
	tokenFuncVar  = 0x22
	tokenName     = 0x23
	tokenRef      = 0x24
	tokenArea     = 0x25
	tokenMemArea  = 0x26
	tokenMemErr   = 0x27
	tokenMemNo    = 0x28
	tokenMemFunc  = 0x29
	tokenRefErr   = 0x2A
	tokenAreaErr  = 0x2B
	tokenRefN     = 0x2C
	tokenAreaN    = 0x2D
	tokenNameX    = 0x39
	tokenRef3d    = 0x3A
	tokenArea3d   = 0x3B
	tokenRefErr3  = 0x3C
	tokenAreaErr3 = 0x3D
)

// base returns the number of a token without its class.
func base(token int) int {
	if token >= 0x40 {
		token = token&0x1F | 0x20
	}
	return token
}

// token reads one token and its arguments.
func (f *formula) token(token int) {
	switch token = base(token); {
	case token >= firstSign && token <= tokenRange:
		f.sign(token)
	case token >= tokenPlus && token <= tokenParen:
		f.around(token)
	case token >= tokenMissing && token <= tokenArray:
		f.constant(token)
	case token >= tokenFunc && token <= tokenName || token == tokenNameX:
		f.named(token)
	default:
		f.address(token)
	}
}

// sign reads an operator between two operands.
func (f *formula) sign(token int) {
	switch token {
	case tokenIsect:
		f.join(2, node{between: " "})
	case tokenUnion:
		f.join(2, node{between: ","})
	case tokenRange:
		f.join(2, node{between: ":"})
	default:
		f.join(2, node{between: signs[token-firstSign], numeric: token <= tokenPower})
	}
}

// around reads an operator before, behind or around one operand.
func (f *formula) around(token int) {
	switch token {
	case tokenPlus:
		f.join(1, node{before: "+"})
	case tokenMinus:
		f.join(1, node{before: "-", numeric: true})
	case tokenPercent:
		f.join(1, node{behind: "%", numeric: true})
	case tokenParen:
		numeric := len(f.stack) > 0 && f.stack[len(f.stack)-1].numeric
		f.join(1, node{before: "(", behind: ")", numeric: numeric})
	}
}

// constant reads a constant, or an attribute.
func (f *formula) constant(token int) {
	switch token {
	case tokenMissing:
		f.push("")
	case tokenText:
		f.push(f.quoted(f.u8()))
	case tokenAttr:
		f.attribute(f.u8())
	case tokenError:
		f.push(errorText(f.u8()))
	case tokenBool:
		f.push(boolText(f.u8()))
	case tokenInt:
		f.push(strconv.Itoa(f.u16()))
	case tokenNumber:
		f.push(plainNumber(f.u64()))
	case tokenArray:
		f.skip(7)
		f.push(f.array())
	default:
		f.unknown = true
	}
}

// quoted reads a text of n characters in quotes.
func (f *formula) quoted(count int) string {
	p := &pieces{now: f.b}
	text, ok := p.name(count)
	f.unknown = f.unknown || !ok
	f.b = p.now
	return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
}

// attribute reads a token that controls how a formula is computed. Only one of them bears on
// the words of the formula: the short form of a sum.
func (f *formula) attribute(flags int) {
	const choose, sum = 0x04, 0x10
	data := f.u16()
	switch {
	case flags&choose != 0:
		f.skip(2 * (data + 1))
	case flags&sum != 0:
		f.join(1, node{before: "SUM(", behind: ")", numeric: true})
	}
}

// array reads a constant array. It stands behind the tokens.
func (f *formula) array() string {
	e := &f.extra
	cols, rows := e.u8()+1, e.u16()+1
	var b strings.Builder
	for i := 0; i < rows*cols && !e.short && b.Len() < mostFormula; i++ {
		switch {
		case i == 0:
			b.WriteByte('{')
		case i%cols == 0:
			b.WriteByte(';')
		default:
			b.WriteByte(',')
		}
		b.WriteString(f.element())
	}
	f.unknown = f.unknown || e.short || b.Len() >= mostFormula
	return b.String() + "}"
}

// element reads one value of a constant array.
func (f *formula) element() string {
	const number, text, boolean, fault = 0x01, 0x02, 0x04, 0x10
	e := &f.extra
	switch e.u8() {
	case number:
		return plainNumber(e.u64())
	case text:
		p := &pieces{now: e.b}
		length, _ := p.u16()
		t, ok := p.name(length)
		e.short = e.short || !ok
		e.b = p.now
		return `"` + strings.ReplaceAll(t, `"`, `""`) + `"`
	case boolean:
		v := e.u8()
		e.skip(7)
		return boolText(v)
	case fault:
		v := e.u8()
		e.skip(7)
		return errorText(v)
	}
	e.skip(8)
	return ""
}

// named reads a function or a name.
func (f *formula) named(token int) {
	switch token {
	case tokenFunc:
		known := functions()[f.u16()]
		if f.unknown = f.unknown || known.args < 0 || known.name == ""; !f.unknown {
			f.call(known.name, known.args)
		}
	case tokenFuncVar:
		const argBits, numberBits = 0x7F, 0x7FFF
		args, number := f.u8()&argBits, f.u16()&numberBits
		if number == called {
			f.callNamed(args)
			return
		}
		known := functions()[number]
		if f.unknown = f.unknown || known.name == ""; !f.unknown {
			f.call(known.name, args)
		}
	case tokenName:
		text := f.names.defined(f.u16())
		f.skip(2)
		f.unknown = f.unknown || text == ""
		f.push(text)
	case tokenNameX:
		row := f.u16()
		text := f.names.foreign(row, f.u16())
		f.skip(2)
		f.unknown = f.unknown || text == ""
		f.push(text)
	}
}

func (f *formula) call(name string, args int) {
	f.join(args, node{before: name + "(", between: ",", behind: ")", numeric: slices.Contains(numeric, name)})
}

// sinceExcel2007 are functions that files of older Excel mark as newer ones.
var sinceExcel2007 = strings.Fields("IFERROR SUMIFS COUNTIFS AVERAGEIF AVERAGEIFS CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE")

// callNamed reads a call of a function whose name is the first argument.
func (f *formula) callNamed(args int) {
	all := f.pop(args)
	if f.unknown = f.unknown || len(all) == 0; f.unknown {
		return
	}
	name := all[0].before
	if plain, later := strings.CutPrefix(name, "_xlfn."); later && slices.Contains(sinceExcel2007, plain) {
		name = plain
	}
	f.stack = append(f.stack, all[1:]...)
	f.call(name, args-1)
}
