#include "app/files/inbox.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>

#include "app/files/files.h"
#include "app/files/trouble.h"

namespace jcic::files {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 100;

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
    return fail(FaultCode::integration_file, "inbox",
                {{"file", path.filename().string()}, {"reason", std::string(reason)}});
}

std::string_view against(const struct stat& status, ::uid_t owner) {
    if (!S_ISREG(status.st_mode) || status.st_nlink != 1) return "link";
    if (status.st_uid != owner && status.st_uid != ::geteuid()) return "owner";
    return {};
}

UtcTime written_at(const struct stat& status) {
    return UtcTime{std::chrono::seconds{status.st_mtim.tv_sec} +
                   std::chrono::duration_cast<Millis>(std::chrono::nanoseconds{status.st_mtim.tv_nsec})};
}

Result<std::optional<Lying>> looked_at(const fs::path& path, ::uid_t owner) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return std::optional<Lying>();
        return not_read(path, errno);
    }
    return std::optional(Lying{path.filename().string(), static_cast<std::uint64_t>(status.st_size), written_at(status),
                               against(status, owner)});
}

bool same_file(const struct stat& one, const struct stat& other) {
    return one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec &&
           one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

}  // namespace

bool is_plain_name(std::string_view name) {
    if (name.empty() || name.size() > longest_name || name.front() == '.') return false;
    return std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' ||
               c == '.';
    });
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

Result<std::optional<Lying>> lying(const fs::path& folder, const std::string& name) {
    JCIC_TRY(const auto owner, owner_of(folder));
    return looked_at(folder / name, owner);
}

Result<std::vector<Lying>> lying_in(const fs::path& folder, const std::vector<std::string>& endings, std::size_t most) {
    JCIC_TRY(const auto owner, owner_of(folder));
    std::set<std::string> names;
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem)) {
        auto name = at->path().filename().string();
        const bool ends = std::ranges::any_of(endings, [&](const std::string& one) { return name.ends_with(one); });
        if (!ends || !is_plain_name(name)) continue;
        names.insert(std::move(name));
        if (names.size() > most) names.erase(std::prev(names.end()));
    }
    if (problem) return not_read(folder, problem.value());
    std::vector<Lying> out;
    for (const auto& name : names) {
        JCIC_TRY(auto one, looked_at(folder / name, owner));
        if (one) out.push_back(*std::move(one));
    }
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
    const OpenFile file(path);
    if (file.value() < 0 && errno == ELOOP) return not_taken(path, "link");
    if (file.value() < 0) return not_read(path, errno);
    struct stat before {};
    if (::fstat(file.value(), &before) != 0) return not_read(path, errno);
    if (const auto why = against(before, owner); !why.empty()) return not_taken(path, why);
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
