/*
 * Writes down what a process does to the files of one folder, in the order in which it does it, and can be a disk that
 * becomes full. Loaded before the C library (LD_PRELOAD), so that the real engine of the real program is seen.
 *
 *   DISK_FOLDER   absolute path; only files under it are looked at
 *   DISK_LOG      where records go: a head (struct head), the path, the data
 *   DISK_ROOM     bytes by which the files may still grow; then ENOSPC. Read at the first growth; absent: no limit
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { CREATE = 'c', WRITE = 'w', TRUNCATE = 't', SYNC = 's', SYNC_FOLDER = 'd', RENAME = 'r', LINK = 'l', UNLINK = 'u' };

struct __attribute__((packed)) head {
    uint8_t what;
    uint64_t inode;
    int64_t offset;
    uint32_t path_length, data_length;
};

#define MOST_FILES 4096
static char *paths[MOST_FILES]; /* by descriptor; NULL: not in the folder */
static int log_file = -1;
static long long room = -1;
static int room_is_read = 0;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *ours(const char *path, char *full) {
    const char *folder = getenv("DISK_FOLDER");
    if (folder == NULL || path == NULL) return NULL;
    if (path[0] == '/') snprintf(full, PATH_MAX, "%s", path);
    else {
        char here[PATH_MAX];
        if (getcwd(here, sizeof here) == NULL) return NULL;
        snprintf(full, PATH_MAX, "%.2000s/%.2000s", here, path);
    }
    size_t length = strlen(folder);
    return strncmp(full, folder, length) == 0 && (full[length] == '/' || full[length] == 0) ? full : NULL;
}

static const char *path_of(int fd) { return fd >= 0 && fd < MOST_FILES ? paths[fd] : NULL; }

static void all_to_log(const void *bytes, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = REAL(write);
    const char *from = bytes;
    while (length > 0) {
        ssize_t done = real(log_file, from, length);
        if (done <= 0) abort(); /* a log with a gap proves nothing */
        from += done, length -= (size_t)done;
    }
}

static void note(int what, uint64_t inode, int64_t offset, const char *path, const void *data, size_t length) {
    const char *place = getenv("DISK_LOG");
    if (place == NULL) return;
    if (log_file < 0) log_file = REAL(open)(place, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    struct head head = {(uint8_t)what, inode, offset, (uint32_t)strlen(path), (uint32_t)length};
    all_to_log(&head, sizeof head);
    all_to_log(path, head.path_length);
    all_to_log(data, length);
}

static uint64_t inode_of(int fd) {
    struct stat found;
    return fstat(fd, &found) == 0 ? (uint64_t)found.st_ino : 0;
}

static int64_t size_of(int fd) {
    struct stat found;
    return fstat(fd, &found) == 0 ? (int64_t)found.st_size : 0;
}

/* Whether a file may grow so far; the room is used up, or given back where it shrinks. */
static int has_room(int64_t growth) {
    if (!room_is_read) {
        const char *text = getenv("DISK_ROOM");
        room = text != NULL ? atoll(text) : -1;
        room_is_read = 1;
    }
    if (room < 0) return 1;
    if (growth > room) { errno = ENOSPC; return 0; }
    room -= growth;
    return 1;
}

static int opened(int fd, const char *path, int flags, int was_there) {
    char full[PATH_MAX];
    if (fd < 0 || fd >= MOST_FILES) return fd;
    pthread_mutex_lock(&lock);
    free(paths[fd]);
    paths[fd] = NULL;
    if (ours(path, full) != NULL) {
        paths[fd] = strdup(full);
        if (!was_there) note(CREATE, inode_of(fd), 0, full, "", 0);
        else if (flags & O_TRUNC) note(TRUNCATE, inode_of(fd), 0, full, "", 0);
    }
    pthread_mutex_unlock(&lock);
    return fd;
}

#define OPENING(name, real_call)                                   \
    mode_t mode = 0;                                               \
    if (flags & O_CREAT) {                                         \
        va_list rest;                                              \
        va_start(rest, flags);                                     \
        mode = va_arg(rest, mode_t);                               \
        va_end(rest);                                              \
    }                                                              \
    struct stat before;                                            \
    int was_there = !(flags & O_CREAT) || stat(path, &before) == 0; \
    return opened(real_call, path, flags, was_there)

int open(const char *path, int flags, ...) { OPENING(open, REAL(open)(path, flags, mode)); }
int open64(const char *path, int flags, ...) { OPENING(open64, REAL(open64)(path, flags, mode)); }
int openat(int at, const char *path, int flags, ...) { OPENING(openat, REAL(openat)(at, path, flags, mode)); }
int openat64(int at, const char *path, int flags, ...) { OPENING(openat64, REAL(openat64)(at, path, flags, mode)); }

int close(int fd) {
    pthread_mutex_lock(&lock);
    if (path_of(fd) != NULL) free(paths[fd]), paths[fd] = NULL;
    pthread_mutex_unlock(&lock);
    return REAL(close)(fd);
}

static ssize_t written(int fd, const void *data, int64_t offset, ssize_t done) {
    if (done > 0) note(WRITE, inode_of(fd), offset, path_of(fd), data, (size_t)done);
    return done;
}

static int fits(int fd, int64_t end) {
    int64_t growth = end - size_of(fd);
    return growth <= 0 || has_room(growth);
}

static ssize_t write_at(int fd, const void *data, size_t length, off64_t offset) {
    ssize_t (*real)(int, const void *, size_t, off64_t) = REAL(pwrite64);
    if (path_of(fd) == NULL) return real(fd, data, length, offset);
    pthread_mutex_lock(&lock);
    ssize_t done = fits(fd, offset + (int64_t)length) ? written(fd, data, offset, real(fd, data, length, offset)) : -1;
    pthread_mutex_unlock(&lock);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return write_at(fd, data, length, offset); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return write_at(fd, data, length, offset); }

ssize_t write(int fd, const void *data, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = REAL(write);
    if (path_of(fd) == NULL) return real(fd, data, length);
    pthread_mutex_lock(&lock);
    int64_t offset = fcntl(fd, F_GETFL) & O_APPEND ? size_of(fd) : lseek(fd, 0, SEEK_CUR);
    ssize_t done = fits(fd, offset + (int64_t)length) ? written(fd, data, offset, real(fd, data, length)) : -1;
    pthread_mutex_unlock(&lock);
    return done;
}

static int cut_at(int fd, off64_t length) {
    int (*real)(int, off64_t) = REAL(ftruncate64);
    if (path_of(fd) == NULL) return real(fd, length);
    pthread_mutex_lock(&lock);
    int done = has_room(length - size_of(fd)) ? real(fd, length) : -1;
    if (done == 0) note(TRUNCATE, inode_of(fd), length, path_of(fd), "", 0);
    pthread_mutex_unlock(&lock);
    return done;
}

int ftruncate(int fd, off_t length) { return cut_at(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut_at(fd, length); }

static int synced(int fd, int done) {
    struct stat found;
    if (done != 0 || path_of(fd) == NULL || fstat(fd, &found) != 0) return done;
    pthread_mutex_lock(&lock);
    note(S_ISDIR(found.st_mode) ? SYNC_FOLDER : SYNC, (uint64_t)found.st_ino, 0, path_of(fd), "", 0);
    pthread_mutex_unlock(&lock);
    return done;
}

int fsync(int fd) { return synced(fd, REAL(fsync)(fd)); }
int fdatasync(int fd) { return synced(fd, REAL(fdatasync)(fd)); }

static int named(int what, const char *from, const char *to, int done) {
    char full_from[PATH_MAX], full_to[PATH_MAX];
    if (done != 0 || ours(from, full_from) == NULL || ours(to, full_to) == NULL) return done;
    pthread_mutex_lock(&lock);
    note(what, 0, 0, full_from, full_to, strlen(full_to));
    pthread_mutex_unlock(&lock);
    return done;
}

int rename(const char *from, const char *to) { return named(RENAME, from, to, REAL(rename)(from, to)); }
int renameat(int at, const char *from, int to_at, const char *to) {
    return named(RENAME, from, to, REAL(renameat)(at, from, to_at, to));
}
int link(const char *from, const char *to) { return named(LINK, from, to, REAL(link)(from, to)); }
int linkat(int at, const char *from, int to_at, const char *to, int flags) {
    return named(LINK, from, to, REAL(linkat)(at, from, to_at, to, flags));
}

static int removed(const char *path, int64_t size, int done) {
    char full[PATH_MAX];
    if (done != 0 || ours(path, full) == NULL) return done;
    pthread_mutex_lock(&lock);
    has_room(-size);
    note(UNLINK, 0, 0, full, "", 0);
    pthread_mutex_unlock(&lock);
    return done;
}

#define REMOVING(call)                                       \
    struct stat found;                                       \
    int64_t size = stat(path, &found) == 0 ? found.st_size : 0; \
    return removed(path, size, call)

int unlink(const char *path) { REMOVING(REAL(unlink)(path)); }
int unlinkat(int at, const char *path, int flags) { REMOVING(REAL(unlinkat)(at, path, flags)); }

/* Copying within the kernel would not be seen: whoever asks falls back to reading and writing. */
ssize_t sendfile(int out, int in, off_t *offset, size_t count) {
    (void)out, (void)in, (void)offset, (void)count;
    errno = ENOTSOCK;
    return -1;
}
ssize_t sendfile64(int out, int in, off64_t *offset, size_t count) { return sendfile(out, in, (off_t *)offset, count); }
