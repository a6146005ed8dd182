package catalogue

import (
	"encoding/binary"
	"slices"
)

// coder writes values to bytes, or reads them from bytes. One function passes a value both
// ways, so that what is written and what is read cannot differ. Texts that are read lie in the
// bytes and are not copied.
type coder struct {
	reads bool
	in    string // what is left to be read
	out   []byte // what was written
}

// number passes a whole number.
func number[T ~int | ~int32 | ~int64 | ~uint8 | ~uint16](c *coder, n *T) {
	if c.reads {
		*n = T(c.read())
		return
	}
	c.out = binary.AppendVarint(c.out, int64(*n))
}

// read reads a number as binary.AppendVarint writes it.
func (c *coder) read() int64 {
	var value uint64
	for i := 0; ; i++ {
		b := c.in[i]
		if value |= uint64(b&0x7f) << (7 * i); b < 0x80 {
			c.in = c.in[i+1:]
			return int64(value>>1) ^ -int64(value&1)
		}
	}
}

// flag passes what is true or not.
func (c *coder) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	number(c, &n)
	*b = n == 1
}

// text passes a text of any type.
func text[T ~string](c *coder, s *T) {
	n := len(*s)
	number(c, &n)
	if !c.reads {
		c.out = append(c.out, *s...)
		return
	}
	*s, c.in = T(c.in[:n]), c.in[n:]
}

// texts passes several texts.
func texts(c *coder, all ...*string) {
	for _, s := range all {
		text(c, s)
	}
}

// list passes a list by its elements; an empty one is read as nil.
func list[T any](c *coder, l *[]T, pass func(*T, *coder)) {
	n := len(*l)
	number(c, &n)
	if c.reads && n > 0 {
		*l = make([]T, n)
	}
	for i := range *l {
		pass(&(*l)[i], c)
	}
}

// textList passes a list of texts.
func textList(c *coder, l *[]string) { list(c, l, func(s *string, c *coder) { text(c, s) }) }

// pointers passes a list of pointers by what they point to.
func pointers[T any](c *coder, l *[]*T, pass func(*T, *coder)) {
	var room []T
	n := len(*l)
	number(c, &n)
	if c.reads {
		room, *l = make([]T, n), make([]*T, n)
	}
	for i := range *l {
		if c.reads {
			(*l)[i] = &room[i]
		}
		pass((*l)[i], c)
	}
}

// mapping passes a map by its entries, in the order in which they are written.
func mapping[K comparable, V any](c *coder, m *map[K]V, passKey func(*K, *coder), passValue func(*V, *coder)) {
	if c.reads {
		n := c.read()
		*m = make(map[K]V, n)
		for range n {
			var k K
			var v V
			passKey(&k, c)
			passValue(&v, c)
			(*m)[k] = v
		}
		return
	}
	var entries []string
	for k, v := range *m {
		one := &coder{}
		passKey(&k, one)
		passValue(&v, one)
		entries = append(entries, string(one.out))
	}
	slices.Sort(entries)
	n := len(entries)
	number(c, &n)
	for _, e := range entries {
		c.out = append(c.out, e...)
	}
}
