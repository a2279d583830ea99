#pragma once
// Root reads what nobody may: a test of what a file's rights forbid goes on as the folder's owner where it runs as
// root.

#include <unistd.h>

#include <QtGlobal>
#include <cstdlib>
#include <filesystem>

namespace jcic::test {

class AsItsOwner {
public:
    /// The folder and all in it are somebody else's from now on, and so is this program while this stands. Nothing
    /// where it does not run as root.
    explicit AsItsOwner(const std::filesystem::path& folder) {
        if (::geteuid() != 0) return;
        own(folder);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) own(entry.path());
        changed_ = ::seteuid(somebody_else) == 0;
    }
    ~AsItsOwner() {
        if (changed_ && ::seteuid(0) != 0) std::abort();
    }
    AsItsOwner(const AsItsOwner&) = delete;
    AsItsOwner& operator=(const AsItsOwner&) = delete;
    [[nodiscard]] bool is() const { return ::geteuid() != 0; }

private:
    static constexpr uid_t somebody_else = 65534;
    static void own(const std::filesystem::path& path) {
        if (::lchown(path.c_str(), somebody_else, somebody_else) != 0) qFatal("lchown");
    }
    bool changed_ = false;
};

}  // namespace jcic::test
