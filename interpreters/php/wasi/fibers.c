/* The half of a fiber switch that runs in the guest: see ucontext.h. */
#include <ucontext.h>

__attribute__((import_module("lb"), import_name("fiber_switch")))
void lb_fiber_switch(void *from, void *to, int fresh);

__asm__(".globaltype __stack_pointer, i32\n");

static inline void *stack_pointer(void)
{
    void *pointer;
    __asm__ volatile("global.get __stack_pointer\nlocal.set %0" : "=r"(pointer));
    return pointer;
}

static inline void set_stack_pointer(void *pointer)
{
    __asm__ volatile("local.get %0\nglobal.set __stack_pointer" : : "r"(pointer));
}

__attribute__((noinline)) int swapcontext(ucontext_t *from, const ucontext_t *target)
{
    ucontext_t *to = (ucontext_t *) target;
    int fresh = to->fresh;
    to->fresh = 0;
    from->stack_pointer = stack_pointer();
    set_stack_pointer(to->stack_pointer);
    lb_fiber_switch(from, to, fresh);
    set_stack_pointer(from->stack_pointer);
    return 0;
}

/* Where the host begins a fiber's thread. A context's entry never returns. */
__attribute__((export_name("lb_fiber_entry"), visibility("default")))
void lb_fiber_entry(ucontext_t *context)
{
    context->entry();
    __builtin_trap();
}
