// Counts a process's calls to the system, and at a chosen one ends it, tears the write, fails the call or sends a signal.
//
//   SWEEP_STATE  a file of two 64-bit numbers, mapped: the calls so far, and at how many of them the fault struck
//   SWEEP_CALLS  which calls count: w writes, s syncs, d directory and size, n network, r reads, f descriptors, m memory
//   SWEEP_AT     the number of the call at which it happens, from 1
//   SWEEP_FAULT  before, after, torn: ends the process; short: half a write; error, errors: the call fails once, or from
//                then on, with SWEEP_ERROR; signal: SWEEP_ERROR is sent
//   SWEEP_POWER  a folder in which, at the end of the process, all is undone that was not synced (see power.h)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include "power.h"

extern void *__libc_malloc(size_t);

static uint64_t *state;
static uint64_t at;
static int number;
static const char *calls = "", *fault = "none";
enum { GO_ON = 0, END_AFTER = -1, TEAR = -2, SHORTEN = -3 };

__attribute__((constructor)) static void begin(void) {
    const char *file = getenv("SWEEP_STATE");
    if (!file) return;
    int descriptor = syscall(SYS_openat, AT_FDCWD, file, O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return;
    if (getenv("SWEEP_FAULT")) fault = getenv("SWEEP_FAULT");
    if (getenv("SWEEP_CALLS")) calls = getenv("SWEEP_CALLS");
    if (getenv("SWEEP_AT")) at = strtoull(getenv("SWEEP_AT"), 0, 10);
    if (getenv("SWEEP_ERROR")) number = atoi(getenv("SWEEP_ERROR"));
    power_begin();
    state = mmap(0, 16, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    syscall(SYS_close, descriptor);
}

static void end(void) {
    power_end();
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

/// What is to become of this call: GO_ON and its neighbours, or the error with which it fails.
static int verdict(char kind) {
    if (!state || !strchr(calls, kind)) return GO_ON;
    uint64_t count = __atomic_add_fetch(&state[0], 1, __ATOMIC_SEQ_CST);
    if (!at || count < at) return GO_ON;
    if (count > at) {
        if (strcmp(fault, "errors")) return GO_ON;
        state[1]++;
        return number;
    }
    state[1]++;
    if (!strcmp(fault, "before") || (!strcmp(fault, "torn") && kind != 'w')) end();
    if (!strcmp(fault, "after")) return END_AFTER;
    if (!strcmp(fault, "torn")) return TEAR;
    if (!strcmp(fault, "short")) return kind == 'w' ? SHORTEN : GO_ON;
    if (!strcmp(fault, "signal")) { syscall(SYS_kill, getpid(), number); return GO_ON; }
    return !strncmp(fault, "error", 5) ? number : GO_ON;
}

#define CALL(kind, ...) ({ \
    int todo = verdict(kind); \
    long result = -1; \
    if (todo > 0) errno = todo; \
    else { result = (__VA_ARGS__); if (todo == END_AFTER) end(); } \
    result; })

/// A write of which half the bytes may be all that comes to the file.
static ssize_t written(int descriptor, const void *bytes, size_t count, off_t offset) {
    int todo = verdict('w');
    if (todo > 0) { errno = todo; return -1; }
    if ((todo == TEAR || todo == SHORTEN) && count > 1) count /= 2;
    power_write(descriptor, bytes, count, offset);
    ssize_t result = offset < 0 ? syscall(SYS_write, descriptor, bytes, count)
                                : syscall(SYS_pwrite64, descriptor, bytes, count, offset);
    if (todo == TEAR || todo == END_AFTER) end();
    return result;
}

ssize_t write(int descriptor, const void *bytes, size_t count) { return written(descriptor, bytes, count, -1); }
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    return written(descriptor, bytes, count, offset);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    return written(descriptor, bytes, count, offset);
}

static int synced(long call, int descriptor) {
    int result = CALL('s', power_lies() ? 0 : (int)syscall(call, descriptor));
    if (result == 0 && !power_lies()) power_sync(descriptor);
    return result;
}
int fsync(int descriptor) { return synced(SYS_fsync, descriptor); }
int fdatasync(int descriptor) { return synced(SYS_fdatasync, descriptor); }

int ftruncate(int descriptor, off_t size) {
    return CALL('d', (power_truncate(descriptor, size), (int)syscall(SYS_ftruncate, descriptor, size)));
}
int ftruncate64(int descriptor, off64_t size) { return ftruncate(descriptor, size); }
int unlink(const char *path) { return CALL('d', (power_unlink(path), (int)syscall(SYS_unlink, path))); }
int rename(const char *from, const char *to) { return CALL('d', (int)syscall(SYS_rename, from, to)); }
int mkdir(const char *path, mode_t mode) { return CALL('d', (int)syscall(SYS_mkdir, path, mode)); }
int fchmod(int descriptor, mode_t mode) { return CALL('d', (int)syscall(SYS_fchmod, descriptor, mode)); }
int chmod(const char *path, mode_t mode) { return CALL('d', (int)syscall(SYS_fchmodat, AT_FDCWD, path, mode)); }

static int opened(int folder, const char *path, int flags, mode_t mode) {
    int makes = (flags & O_CREAT) && syscall(SYS_faccessat, folder, path, F_OK) != 0;
    int descriptor = CALL(makes ? 'd' : 'f', (int)syscall(SYS_openat, folder, path, flags, mode));
    if (makes && descriptor >= 0) power_create(descriptor, path);
    return descriptor;
}
#define MODE(flags) ({ mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, int); va_end(list); } \
    mode; })
int open(const char *path, int flags, ...) { return opened(AT_FDCWD, path, flags, MODE(flags)); }
int open64(const char *path, int flags, ...) { return opened(AT_FDCWD, path, flags | O_LARGEFILE, MODE(flags)); }
int openat(int folder, const char *path, int flags, ...) { return opened(folder, path, flags, MODE(flags)); }
int openat64(int folder, const char *path, int flags, ...) {
    return opened(folder, path, flags | O_LARGEFILE, MODE(flags));
}

int socket(int family, int type, int protocol) { return CALL('f', (int)syscall(SYS_socket, family, type, protocol)); }
int connect(int socket, const struct sockaddr *address, socklen_t length) {
    return CALL('n', (int)syscall(SYS_connect, socket, address, length));
}
ssize_t send(int socket, const void *bytes, size_t count, int flags) {
    return CALL('n', syscall(SYS_sendto, socket, bytes, count, flags, 0, 0));
}
ssize_t recv(int socket, void *bytes, size_t count, int flags) {
    return CALL('n', syscall(SYS_recvfrom, socket, bytes, count, flags, 0, 0));
}
ssize_t read(int descriptor, void *bytes, size_t count) { return CALL('r', syscall(SYS_read, descriptor, bytes, count)); }
ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
    return CALL('r', syscall(SYS_pread64, descriptor, bytes, count, offset));
}
ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
    return pread(descriptor, bytes, count, offset);
}

void *malloc(size_t size) {
    if (state && strchr(calls, 'm')) {
        int todo = verdict('m');
        if (todo > 0) { errno = ENOMEM; return 0; }
    }
    return __libc_malloc(size);
}
