/*
 * Stack switching for PHP's fibers. WebAssembly cannot leave a call stack and come back, so the host
 * runs each context on a thread of its own and lets exactly one run; only the stack in linear memory
 * is switched here.
 */
#ifndef LB_UCONTEXT_H
#define LB_UCONTEXT_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
    void *ss_sp;
    size_t ss_size;
    int ss_flags;
} lb_stack;

typedef struct lb_ucontext {
    struct lb_ucontext *uc_link;
    lb_stack uc_stack;
    void (*entry)(void);
    void *stack_pointer;
    int fresh;
} ucontext_t;

static inline int getcontext(ucontext_t *context)
{
    (void) context;
    return 0;
}

static inline void makecontext(ucontext_t *context, void (*entry)(void), int arguments, ...)
{
    uintptr_t top = (uintptr_t) context->uc_stack.ss_sp + context->uc_stack.ss_size;
    (void) arguments;
    context->entry = entry;
    context->fresh = 1;
    context->stack_pointer = (void *) (top & ~(uintptr_t) 15);
}

int swapcontext(ucontext_t *from, const ucontext_t *to);

#endif
