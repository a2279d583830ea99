#pragma once
// Which program runs the host and the card of a practice profile: at most one each.

#include <filesystem>
#include <optional>

namespace jcic::rehearsal {

/// An exclusive hold on a file of the profile (flock), let go when the program ends, however it ends.
class Hold {
public:
    /// nullopt where another program holds it.
    [[nodiscard]] static std::optional<Hold> take(const std::filesystem::path& file);
    ~Hold();
    Hold(Hold&& other) noexcept;
    Hold& operator=(Hold&&) = delete;

private:
    explicit Hold(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace jcic::rehearsal
