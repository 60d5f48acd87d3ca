"""Stops a program at one of its calls of the system and does something meanwhile, by way of ptrace(2)."""

import ctypes
import os
import signal
import tempfile

PTRACE_TRACEME = 0
PTRACE_CONT = 7
PTRACE_SYSCALL = 24
LIBC = ctypes.CDLL(None, use_errno=True)


def _ptrace(request, child, data=0):
    LIBC.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    return LIBC.ptrace(request, child, None, data)


def _start(arguments, environment, errors):
    child = os.fork()
    if child == 0:
        try:
            nothing = os.open(os.devnull, os.O_RDWR)
            for descriptor, target in ((nothing, 0), (nothing, 1), (errors, 2)):
                os.dup2(descriptor, target)
            if _ptrace(PTRACE_TRACEME, 0) == 0:
                os.execve(arguments[0], arguments, environment)
        finally:
            os._exit(120)
    return child


def _follow(arguments, environment, stop, action):
    """How many stops there were, its status (negative: the signal), what it said on standard error."""
    with tempfile.TemporaryFile() as errors:
        child = _start(arguments, environment, errors.fileno())
        stops = 0
        request = PTRACE_SYSCALL
        _, status = os.waitpid(child, 0)  # stopped where it begins
        while os.WIFSTOPPED(status):
            passed_on = os.WSTOPSIG(status)
            if passed_on == signal.SIGTRAP:
                passed_on = 0
                stops += 1
                if stops == stop:
                    action(child)
                    # From here on it runs by itself, but for signals, which stop it and are passed on.
                    request = PTRACE_CONT
            _ptrace(request, child, passed_on)
            _, status = os.waitpid(child, 0)
        errors.seek(0)
        return stops, os.waitstatus_to_exitcode(status), errors.read()


def count(arguments, environment):
    """How often the program stops: where it begins, before and after each call."""
    stops, status, errors = _follow(arguments, environment, 0, None)
    assert status in (0, 1), errors
    return stops


def at_stop(arguments, environment, stop, action):
    """Runs `action(process id)` while the program stands at that stop. Returns its status and its errors."""
    _, status, errors = _follow(arguments, environment, stop, action)
    return status, errors


def _available():
    try:
        return count(["/bin/true"], {}) > 2
    except (AssertionError, AttributeError, OSError):
        return False


AVAILABLE = _available()
