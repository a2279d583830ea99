#include "app/files/files.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <utility>
#include <vector>

#include "app/base/numbers.h"
#include "app/files/trouble.h"

namespace jcic::files {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Fault> failed(FaultCode code, const fs::path& path, int error) {
    return tl::unexpected<Fault>(trouble_with(code, path, error));
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags) : value_(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int value() const { return value_; }
    [[nodiscard]] bool good() const { return value_ >= 0; }

private:
    int value_;
};

/// A pipe without a writer would hold up whoever opens it, without an end.
Result<void> regular(const fs::path& path, int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) return failed(FaultCode::file_read, path, errno);
    if (S_ISREG(status.st_mode)) return {};
    if (S_ISDIR(status.st_mode)) return failed(FaultCode::file_read, path, EISDIR);
    return fail(FaultCode::file_read, "file", {{"file", path.filename().string()}, {"reason", "not-regular"}});
}

enum class Kind { regular, any };

/// Hands each piece read to `take`, which answers false when it is full.
template <class Take>
Result<void> read_pieces(const fs::path& path, Kind kind, Take take) {
    const Descriptor file(path, kind == Kind::any ? O_RDONLY : O_RDONLY | O_NONBLOCK);
    if (!file.good()) return failed(errno == ENOENT ? FaultCode::file_missing : FaultCode::file_read, path, errno);
    if (kind == Kind::regular) JCIC_CHECK(regular(path, file.value()));
    std::array<std::uint8_t, 16384> piece{};
    for (;;) {
        const auto got = ::read(file.value(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed(FaultCode::file_read, path, errno);
        const bool fits = take(ByteView{piece}.first(static_cast<std::size_t>(got)));
        wipe(piece);
        if (!fits) return fail(FaultCode::file_form, "file", {{"file", path.filename().string()}, {"reason", "size"}});
        if (got == 0) return {};
    }
}

template <class Container>
Result<Container> read_into(const fs::path& path, Kind kind, std::size_t limit) {
    Container out;
    JCIC_CHECK(read_pieces(path, kind, [&](ByteView piece) {
        out.insert(out.end(), piece.begin(), piece.end());
        return out.size() <= limit;
    }));
    return out;
}

bool write_all(int descriptor, ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

/// Some file systems (of shares, sticks and FUSE) have no such call for folders: names are written there as they come.
bool syncs_no_folder(int error) {
    return error == EINVAL || error == EOPNOTSUPP || error == ENOSYS || error == ENOTTY;
}

/// Two writers, in one process or in two, never share the new file.
fs::path beside(const fs::path& path) {
    static std::atomic<unsigned> count{0};
    return path.parent_path() /
           ("." + path.filename().string() + "." + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".new");
}

/// The process that made ".NAME.PID-N.new"; 0 for any other name.
pid_t maker_of(const std::string& name) {
    constexpr std::string_view end = ".new";
    if (name.front() != '.' || !name.ends_with(end)) return 0;
    const std::string_view stem = std::string_view(name).substr(0, name.size() - end.size());
    const auto dash = stem.rfind('-');
    const auto dot = stem.rfind('.', dash);
    if (dash == std::string_view::npos || dot == std::string_view::npos || dot == 0) return 0;
    if (!whole_number<unsigned>(stem.substr(dash + 1), 1)) return 0;
    return whole_number<pid_t>(stem.substr(dot + 1, dash - dot - 1)).value_or(0);
}

/// This process's own number may have been another's before, and no thread of it writes now.
bool is_at_work(pid_t process) {
    return process != ::getpid() && (::kill(process, 0) == 0 || errno != ESRCH);
}

}  // namespace

Result<Bytes> read(const fs::path& path, std::size_t limit) {
    return read_into<Bytes>(path, Kind::regular, limit);
}

Result<Bytes> read_given(const fs::path& path, std::size_t limit) {
    return read_into<Bytes>(path, Kind::any, limit);
}

Result<std::string> read_text_given(const fs::path& path, std::size_t limit) {
    return read_into<std::string>(path, Kind::any, limit);
}

Result<std::string> read_text(const fs::path& path, std::size_t limit) {
    return read_into<std::string>(path, Kind::regular, limit);
}

Result<Secret> read_secret(const fs::path& path) {
    Secret secret(16384);
    JCIC_CHECK(read_pieces(path, Kind::regular, [&](ByteView piece) { return secret.append(piece); }));
    return secret;
}

namespace {

/// As rename(2) answers, but never over what has that name; also where the file system has no such way (NFS): the name
/// is taken by an empty file first, and only what this call made is written over.
int name_exclusively(const fs::path& fresh, const fs::path& path) {
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return -1;
    const Descriptor taken(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!taken.good()) return -1;
    if (::rename(fresh.c_str(), path.c_str()) == 0) return 0;
    const int error = errno;
    ::unlink(path.c_str());
    errno = error;
    return -1;
}

/// rename(2) would put the file in the place of a link, and leave what the link leads to as it was: whoever made the
/// link would go on with the old one.
Result<void> is_no_link(const fs::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode))
        return failed(FaultCode::file_write, path, ELOOP);
    return {};
}

/// `name(from, to)` gives what was written its name, and answers as rename(2).
template <class Name>
Result<void> write_and_name(const fs::path& path, ByteView bytes, Name name) {
    const auto fresh = beside(path);
    const auto give_up = [&](int error) {
        ::unlink(fresh.c_str());
        return failed(FaultCode::file_write, path, error);
    };
    {
        const Descriptor file(fresh, O_WRONLY | O_CREAT | O_EXCL);
        if (!file.good()) return failed(FaultCode::file_write, path, errno);
        if (!write_all(file.value(), bytes) || ::fsync(file.value()) != 0) return give_up(errno);
    }
    if (name(fresh, path) != 0) return give_up(errno);
    return sync_folder(path.parent_path());
}

}  // namespace

Result<void> replace(const fs::path& path, ByteView bytes) {
    JCIC_CHECK(is_no_link(path));
    return write_and_name(path, bytes,
                          [](const fs::path& from, const fs::path& to) { return ::rename(from.c_str(), to.c_str()); });
}

Result<void> publish(const fs::path& from, const fs::path& to, bool never_over) {
    if (!never_over) JCIC_CHECK(is_no_link(to));
    const int named = never_over ? name_exclusively(from, to) : ::rename(from.c_str(), to.c_str());
    if (named == 0) return sync_folder(to.parent_path());
    if (errno != EEXIST) return failed(FaultCode::file_write, to, errno);
    return fail(FaultCode::file_write, "file", {{"file", to.filename().string()}, {"reason", "exists"}});
}

Result<void> create(const fs::path& path, ByteView bytes) {
    bool exists = false;
    auto created = write_and_name(path, bytes, [&](const fs::path& from, const fs::path& to) {
        const int named = name_exclusively(from, to);
        exists = named != 0 && errno == EEXIST;
        return named;
    });
    if (exists) return fail(FaultCode::file_write, "file", {{"file", path.filename().string()}, {"reason", "exists"}});
    return created;
}

Result<void> remove_leftovers(const fs::path& folder) {
    std::error_code error;
    std::error_code unknown;
    std::vector<fs::path> left;
    fs::path entered = folder;  // a folder that cannot be read is found when it is stepped into
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        entered = at->path();
        const auto maker = maker_of(at->path().filename().string());
        if (maker > 0 && at->symlink_status(unknown).type() == fs::file_type::regular && !is_at_work(maker))
            left.push_back(at->path());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return failed(FaultCode::file_read, entered, error.value());
    for (const auto& path : left)
        if (auto removed = files::remove(path); !removed) return removed;
    return {};
}

Result<std::set<fs::path>> files_in(const fs::path& folder, std::string_view ending) {
    std::set<fs::path> out;
    std::error_code error;
    std::error_code unknown;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if ((ending.empty() || at->path().extension() == ending) && at->is_regular_file(unknown))
            out.insert(at->path());
    if (error) return failed(FaultCode::file_read, folder, error.value());
    return out;
}

Result<void> append(const fs::path& path, ByteView bytes) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK);
    if (!file.good()) return failed(FaultCode::file_write, path, errno);
    struct stat before {};
    if (::fstat(file.value(), &before) != 0) return failed(FaultCode::file_write, path, errno);
    // A pipe that nobody reads would hold up the writer without an end.
    if (!S_ISREG(before.st_mode))
        return fail(FaultCode::file_write, "file", {{"file", path.filename().string()}, {"reason", "not-regular"}});
    if (write_all(file.value(), bytes) && ::fsync(file.value()) == 0) return {};
    const int error = errno;
    // A torn rest would be taken for a cut one; should even this fail, the reader still stops before it.
    [[maybe_unused]] const int cut = ::ftruncate(file.value(), before.st_size);
    return failed(FaultCode::file_write, path, error);
}

Result<void> remove(const fs::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) return failed(FaultCode::file_write, path, errno);
    return sync_folder(path.parent_path());
}

Result<void> make_folder(const fs::path& path) {
    if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) return failed(FaultCode::file_write, path, errno);
    return {};
}

Result<void> sync_folder(const fs::path& folder) {
    const Descriptor opened(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
    if (opened.good() && (::fsync(opened.value()) == 0 || syncs_no_folder(errno))) return {};
    return failed(FaultCode::file_write, folder, errno);
}

Result<void> exchange(const fs::path& one, const fs::path& other) {
    if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0)
        return failed(FaultCode::file_write, one, errno);
    JCIC_CHECK(sync_folder(one.parent_path()));
    return sync_folder(other.parent_path());
}

Result<void> rename(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0)
        return failed(FaultCode::file_write, from, errno);
    return sync_folder(to.parent_path());
}

namespace {

int open_lock(const fs::path& path) {
    return ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

}  // namespace

Result<std::optional<Lock>> Lock::at_once(const fs::path& path, int way) {
    const int descriptor = open_lock(path);
    if (descriptor < 0) return failed(FaultCode::file_write, path, errno);
    Lock lock(descriptor);
    while (::flock(descriptor, way | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return std::optional<Lock>{};
        if (errno != EINTR) return failed(FaultCode::file_write, path, errno);
    }
    return std::optional<Lock>(std::move(lock));
}

Result<std::optional<Lock>> Lock::try_take(const fs::path& path) {
    return at_once(path, LOCK_EX);
}

Result<std::optional<Lock>> Lock::try_share(const fs::path& path) {
    return at_once(path, LOCK_SH);
}

/// The system lets go of what was held before it asks for the other (flock(2)).
Result<bool> Lock::become(int way) {
    while (::flock(descriptor_, way | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return false;
        if (errno != EINTR) return failed(FaultCode::file_write, {}, errno);
    }
    return true;
}

Result<bool> Lock::become_alone() {
    return become(LOCK_EX);
}

Result<bool> Lock::become_shared() {
    return become(LOCK_SH);
}

bool Lock::is_of(const fs::path& path) const {
    struct stat held {};
    struct stat named {};
    return ::fstat(descriptor_, &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
           held.st_ino == named.st_ino;
}

Result<Lock> Lock::take(const fs::path& path) {
    const int descriptor = open_lock(path);
    if (descriptor < 0) return failed(FaultCode::file_write, path, errno);
    Lock lock(descriptor);
    while (::flock(descriptor, LOCK_EX) != 0)
        if (errno != EINTR) return failed(FaultCode::file_write, path, errno);
    return lock;
}

Lock::~Lock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

}  // namespace jcic::files
