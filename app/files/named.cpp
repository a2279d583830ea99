#include "app/files/named.h"

#include <algorithm>

#include "app/base/text.h"
#include "app/files/trouble.h"

namespace jcic::files {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Fault> refused(const fs::path& path, const std::error_code& error) {
    return tl::unexpected<Fault>(trouble_with(FaultCode::file_write, path, error.value()));
}

tl::unexpected<Fault> refused(const fs::path& path, std::string reason) {
    return fail(FaultCode::file_write, "file", {{"file", path.filename().string()}, {"reason", std::move(reason)}});
}

/// By folders, not by letters: /a/bc is not within /a/b.
bool within(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

Result<void> outside(const fs::path& path, const fs::path& kept) {
    if (kept.empty()) return {};
    std::error_code error;
    const auto folder = fs::weakly_canonical(kept, error);
    if (error) return refused(path, error);
    const auto whole = fs::absolute(path, error);
    if (error) return refused(path, error);
    const auto place = fs::weakly_canonical(whole, error);
    if (error) return refused(path, error);
    if (within(place, folder)) return refused(path, "in-profile");
    return {};
}

}  // namespace

Result<void> may_be_made(const fs::path& path, const fs::path& kept) {
    if (path.filename().empty()) return refused(path, "no-name");
    JCIC_CHECK(outside(path, kept));
    std::error_code error;
    if (fs::symlink_status(path, error).type() != fs::file_type::not_found) return refused(path, "exists");
    return {};
}

Result<void> may_be_overwritten(const fs::path& path, const fs::path& kept) {
    if (path.filename().empty()) return refused(path, "no-name");
    JCIC_CHECK(outside(path, kept));
    std::error_code error;
    if (fs::is_regular_file(path, error) && fs::hard_link_count(path, error) != 1) return refused(path, "exists");
    return {};
}

Detail name_detail(const fs::path& path) {
    return {"file", visible_line(path.filename().string())};
}

fs::path behind_links(const fs::path& path) {
    std::error_code error;
    const auto whole = fs::absolute(path, error);
    if (path.empty() || error) return path;
    auto out = fs::weakly_canonical(whole, error);
    return error ? path : out;
}

fs::path whole_path(const fs::path& path) {
    std::error_code error;
    auto whole = path.empty() ? path : fs::absolute(path, error);
    return error ? path : whole;
}

}  // namespace jcic::files
