#include "app/files/inbox.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>

#include "app/base/text.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/files/trouble.h"

namespace jcic::files {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 200;  // of 255 bytes: "2-" comes before it, ".reason" after it

/// Open until the end of the block that has it.
class OpenFile {
public:
    explicit OpenFile(const fs::path& path)
        : value_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {}
    ~OpenFile() {
        if (value_ >= 0) ::close(value_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] int value() const { return value_; }

private:
    int value_;
};

tl::unexpected<Fault> not_read(const fs::path& path, int error) {
    const auto code = error == ENOENT ? FaultCode::file_missing : FaultCode::file_read;
    return tl::unexpected<Fault>(trouble_with(code, path, error));
}

tl::unexpected<Fault> not_taken(const fs::path& path, std::string_view reason) {
    return fail(FaultCode::integration_file, "inbox", {name_detail(path), {"reason", std::string(reason)}});
}

std::optional<Fault> against(const fs::path& path, const struct stat& status, ::uid_t owner) {
    if (S_ISLNK(status.st_mode)) {
        auto fault = trouble_with(FaultCode::file_read, path, ELOOP);  // with where it leads
        fault.code = FaultCode::integration_file;
        return fault;
    }
    if (!S_ISREG(status.st_mode)) return not_taken(path, "not-regular").value();
    if (status.st_nlink != 1) return not_taken(path, "link").value();
    if (status.st_uid != owner && status.st_uid != ::geteuid()) return not_taken(path, "owner").value();
    return std::nullopt;
}

UtcTime written_at(const struct stat& status) {
    return UtcTime{std::chrono::seconds{status.st_mtim.tv_sec} +
                   std::chrono::duration_cast<Millis>(std::chrono::nanoseconds{status.st_mtim.tv_nsec})};
}

/// nullopt: no longer there.
std::optional<Lying> looked_at(const fs::path& path, std::string_view by_name, ::uid_t owner) {
    struct stat status {};
    Lying out{path.filename().string()};
    if (::lstat(path.c_str(), &status) == 0) {
        out.size = static_cast<std::uint64_t>(status.st_size);
        out.written = written_at(status);
        out.against = against(path, status, owner);
    } else if (errno == ENOENT) {
        return std::nullopt;
    } else {
        out.against = not_read(path, errno).value();
    }
    // What is no file by its sort is not told by its name; but what is hidden is nobody's matter.
    const bool hidden = by_name == "unfinished";
    if (hidden || (!by_name.empty() && (!out.against || S_ISREG(status.st_mode))))
        out.against = not_taken(path, by_name).value();
    return out;
}

bool same_file(const struct stat& one, const struct stat& other) {
    return one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec &&
           one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

}  // namespace

bool ends_as(std::string_view name, std::string_view ending) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return name.size() > ending.size() &&
           std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, small, small);
}

std::string_view against_name(std::string_view name, const std::vector<std::string>& endings) {
    constexpr std::string_view in_writing = ".part";
    if (name.starts_with('.') || ends_as(name, in_writing)) return "unfinished";
    if (name.size() > longest_name || name.find('/') != std::string_view::npos || visible_line(name) != name)
        return "name";
    const bool ends = std::ranges::any_of(endings, [&](const std::string& one) { return ends_as(name, one); });
    return ends ? std::string_view() : "ending";
}

Result<::uid_t> owner_of(const fs::path& folder) {
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) return not_read(folder, errno);
    return status.st_uid;
}

Result<bool> is_open_to_all(const fs::path& folder) {
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) return not_read(folder, errno);
    return (status.st_mode & S_IWOTH) != 0;
}

Result<Laid> lying_in(const fs::path& folder, const std::vector<std::string>& endings, std::size_t most) {
    JCIC_TRY(const auto owner, owner_of(folder));
    std::array<std::set<std::string>, 2> names;  // to be taken, and left
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem)) {
        auto name = at->path().filename().string();
        auto& of_its_sort = names.at(against_name(name, endings).empty() ? 0 : 1);
        of_its_sort.insert(std::move(name));
        if (of_its_sort.size() > most) of_its_sort.erase(std::prev(of_its_sort.end()));
    }
    if (problem) return not_read(folder, problem.value());
    Laid out;
    for (auto* into : {&out.files, &out.left})
        for (const auto& name : names.at(into == &out.files ? 0 : 1))
            if (auto one = looked_at(folder / name, against_name(name, endings), owner))
                into->push_back(*std::move(one));
    return out;
}

Result<void> take_out(const fs::path& folder, const std::string& name, const fs::path& into,
                      const std::string& called) {
    struct stat status {};
    if (::lstat((folder / name).c_str(), &status) != 0) return not_read(folder / name, errno);
    JCIC_CHECK(publish(folder / name, into / called, true));
    return sync_folder(folder);
}

Result<Bytes> read_taken(const fs::path& folder, const std::string& name, ::uid_t owner, std::size_t limit) {
    const auto path = folder / name;
    struct stat before {};
    // Before it is opened, too: opening is an act with a device, and refused by a socket.
    if (::lstat(path.c_str(), &before) != 0) return not_read(path, errno);
    if (auto why = against(path, before, owner)) return tl::unexpected<Fault>(*std::move(why));
    const OpenFile file(path);
    if (file.value() < 0 || ::fstat(file.value(), &before) != 0) return not_read(path, errno);
    if (auto why = against(path, before, owner)) return tl::unexpected<Fault>(*std::move(why));
    Bytes out;
    std::array<std::uint8_t, 65536> piece{};
    for (;;) {
        const auto got = ::read(file.value(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return not_read(path, errno);
        if (got == 0) break;
        out.insert(out.end(), piece.begin(), piece.begin() + got);
        if (out.size() > limit) return not_taken(path, "size");
    }
    struct stat after {};
    if (::fstat(file.value(), &after) != 0) return not_read(path, errno);
    if (!same_file(before, after)) return not_taken(path, "changed");
    return out;
}

}  // namespace jcic::files
