// A power cut: what was written since the last sync of its file may be lost, all of it or any part of it.
//
//   SWEEP_POWER  the folder in which that holds; nothing happens without it
//   SWEEP_KEEP   a seed: which of the unsynced writes came to the disk all the same; 0 for none of them
//   SWEEP_LIES   a disk that says "synced" and is not, to see that the checks notice
#pragma once
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct change {
    enum { WRITE, CREATE, UNLINK } kind;
    int synced, kept;
    ino_t inode;
    off_t offset, size;
    size_t count, old_count;
    char *bytes, *old_bytes;
    char path[512], saved[512];
};

static struct change *changes;
static size_t change_count, change_room;
static const char *power_folder;
static int power_liar;
static uint64_t power_seed;

static void power_begin(void) {
    power_folder = getenv("SWEEP_POWER");
    power_liar = getenv("SWEEP_LIES") != 0;
    if (getenv("SWEEP_KEEP")) power_seed = strtoull(getenv("SWEEP_KEEP"), 0, 10);
}

static int power_lies(void) { return power_liar; }

static int power_coin(void) {
    if (!power_seed) return 0;
    power_seed ^= power_seed << 13, power_seed ^= power_seed >> 7, power_seed ^= power_seed << 17;
    return power_seed >> 33 & 1;
}

/// Whether it is a file that a cut may undo. The shared-memory index is none: it is not read after a start.
static int power_covers(const char *path) {
    size_t length = strlen(path);
    return power_folder && !strncmp(path, power_folder, strlen(power_folder)) && length < 500
        && (length < 4 || strcmp(path + length - 4, "-shm")) && (length < 5 || strcmp(path + length - 5, "/lock"));
}

static int power_path(int descriptor, char *path, struct stat *status) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t count = power_folder ? readlink(link, path, 511) : -1;
    if (count < 0 || syscall(SYS_fstat, descriptor, status) != 0 || !S_ISREG(status->st_mode)) return 0;
    path[count] = 0;
    return power_covers(path);
}

static struct change *power_add(int kind, const char *path, ino_t inode) {
    if (change_count == change_room) {
        change_room = change_room ? change_room * 2 : 256;
        changes = realloc(changes, change_room * sizeof *changes);
    }
    struct change *change = &changes[change_count++];
    memset(change, 0, sizeof *change);
    change->kind = kind;
    change->inode = inode;
    strcpy(change->path, path);
    return change;
}

static void power_write(int descriptor, const void *bytes, size_t count, off_t offset) {
    char path[512];
    struct stat status;
    if (!power_path(descriptor, path, &status)) return;
    if (offset < 0) offset = lseek(descriptor, 0, SEEK_CUR);
    struct change *change = power_add(WRITE, path, status.st_ino);
    change->offset = offset, change->count = count, change->size = status.st_size;
    change->bytes = malloc(count + 1), change->old_bytes = malloc(count + 1);
    memcpy(change->bytes, bytes, count);
    // Read over the same descriptor: to close another one would drop the process's locks on the file.
    ssize_t old = syscall(SYS_pread64, descriptor, change->old_bytes, count, offset);
    change->old_count = old > 0 ? old : 0;
}

static void power_truncate(int descriptor, off_t size) {
    char path[512];
    struct stat status;
    if (!power_path(descriptor, path, &status) || status.st_size <= size) return;
    struct change *change = power_add(WRITE, path, status.st_ino);
    change->offset = size, change->size = status.st_size, change->old_count = status.st_size - size;
    change->old_bytes = malloc(change->old_count);
    syscall(SYS_pread64, descriptor, change->old_bytes, change->old_count, size);
}

static void power_create(int descriptor, const char *path) {
    char real[512];
    struct stat status;
    (void)path;
    if (power_path(descriptor, real, &status)) power_add(CREATE, real, status.st_ino);
}

static void power_unlink(const char *path) {
    struct stat status;
    if (!power_folder || !power_covers(path) || stat(path, &status) != 0) return;
    struct change *change = power_add(UNLINK, path, status.st_ino);
    snprintf(change->saved, sizeof change->saved, "%.400s/../unlinked-%zu", power_folder, change_count);
    if (link(path, change->saved) != 0) change->synced = 1;
}

/// A file's sync keeps its bytes and its name; a folder's keeps what was made and unlinked in it.
static void power_sync(int descriptor) {
    struct stat status;
    if (!power_folder || syscall(SYS_fstat, descriptor, &status) != 0) return;
    for (size_t i = 0; i < change_count; i++) {
        struct change *change = &changes[i];
        if (S_ISDIR(status.st_mode) ? change->kind != WRITE : change->inode == status.st_ino && change->kind != UNLINK)
            change->synced = 1;
    }
}

static int power_open(struct change *change) {
    struct stat status;
    int descriptor = syscall(SYS_openat, AT_FDCWD, change->path, O_RDWR | O_CLOEXEC);
    if (descriptor >= 0 && (syscall(SYS_fstat, descriptor, &status) != 0 || status.st_ino != change->inode)) return -1;
    return descriptor;
}

static void power_undo(struct change *change) {
    if (change->kind == CREATE && !power_coin()) syscall(SYS_unlink, change->path);
    if (change->kind == UNLINK && !power_coin()) syscall(SYS_rename, change->saved, change->path);
    int descriptor = change->kind == WRITE ? power_open(change) : -1;
    if (descriptor < 0) return;
    syscall(SYS_pwrite64, descriptor, change->old_bytes, change->old_count, change->offset);
    syscall(SYS_ftruncate, descriptor, change->size);
}

static void power_redo(struct change *change) {
    int descriptor = change->kind == WRITE && power_coin() ? power_open(change) : -1;
    if (descriptor < 0) return;
    if (change->bytes) syscall(SYS_pwrite64, descriptor, change->bytes, change->count, change->offset);
    else syscall(SYS_ftruncate, descriptor, change->offset);
}

static void power_end(void) {
    if (!power_folder) return;
    for (size_t i = change_count; i-- > 0;)
        if (!changes[i].synced) power_undo(&changes[i]);
    for (size_t i = 0; i < change_count; i++)
        if (!changes[i].synced) power_redo(&changes[i]);
}
