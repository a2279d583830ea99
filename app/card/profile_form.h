#pragma once
// Reads the fields of a profile file; remembers the first error, with its line.

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::card {

/// After the first fault every field reads as empty or zero; the caller looks at fault() once, at the end.
class ProfileForm {
public:
    using Json = nlohmann::ordered_json;

    ProfileForm(std::string_view text, std::string_view origin) : text_(text), origin_(origin) {}

    /// A section of the file, with all of its fields listed here. `offset` is its position in the text.
    struct Section {
        const Json* json = nullptr;
        std::size_t offset = 0;
    };

    /// The whole file as one section.
    Section parse(Json& into);
    Section section(const Section& in, std::string_view key);
    /// A list of objects; it may be empty.
    std::vector<Section> sections(const Section& in, std::string_view key);
    /// A list of texts; it may be empty.
    std::vector<std::string> texts(const Section& in, std::string_view key);
    /// The names of a section's fields, for one that may hold any.
    [[nodiscard]] static std::vector<std::string> keys(const Section& in);
    void only(const Section& in, std::initializer_list<std::string_view> keys);

    std::string text(const Section& in, std::string_view key);
    /// Hex digits for `shortest` to `longest` bytes.
    Bytes hex(const Section& in, std::string_view key, std::size_t shortest, std::size_t longest);
    /// Big-endian, of `shortest` to `longest` (at most four) bytes.
    std::uint32_t number_in_hex(const Section& in, std::string_view key, std::size_t shortest, std::size_t longest);
    int number(const Section& in, std::string_view key, int least, int most);

    void reject(std::size_t offset, const std::string& reason);
    /// Position of a key, or of the section if the key is missing.
    [[nodiscard]] std::size_t find(const Section& in, std::string_view key) const;
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

private:
    const Json* field(const Section& in, std::string_view key);
    std::string_view text_;
    std::string origin_;
    std::optional<Fault> fault_;
};

}  // namespace jcic::card
