#!/bin/sh
# Runs a command with processes, network and devices of its own, as a machine has them, beside what runs here: all of it ends with it.
# usage: apart.sh ROOT COMMAND...; ROOT is where the command will change its root to.
set -eu
root=$1
shift
exec unshare --mount --net --pid --fork --kill-child sh -eu -c '
    root=$1
    shift
    umount "$root/proc" 2>/dev/null || true
    mount -t proc proc "$root/proc"
    mount -t sysfs -o ro sysfs "$root/sys"
    mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$root/dev/pts"
    [ -e "$root/dev/ptmx" ] || ln -s pts/ptmx "$root/dev/ptmx"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    mount -t tmpfs tmpfs "$root/run"
    # The loopback: a request to the kernel (SIOCSIFFLAGS, up and running).
    /usr/bin/python3 -c "import fcntl, socket, struct; fcntl.ioctl(socket.socket(), 0x8914, struct.pack(\"16sh22x\", b\"lo\", 0x41))"
    exec "$@"' apart "$root" "$@"
