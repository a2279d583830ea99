#include "pcsc/tlv.h"

#include <algorithm>

namespace jcic::pcsc {
namespace {

constexpr std::size_t longest_tag = 3;
constexpr std::size_t longest_length = 2;  ///< bytes after 81 or 82

/// Reads one object at a time; remembers why it stopped.
class Reader {
public:
    explicit Reader(ByteView bytes) : bytes_(bytes) {}

    void skip_padding() {
        while (at_ < bytes_.size() && bytes_[at_] == 0x00) ++at_;
    }
    [[nodiscard]] bool finished() const { return at_ == bytes_.size(); }
    [[nodiscard]] std::size_t offset() const { return at_; }
    [[nodiscard]] const char* reason() const { return reason_; }

    std::optional<Tlv> next() {
        Tlv object;
        if (!read_tag(object.tag)) return stop("tag");
        std::size_t length = 0;
        if (!read_length(length)) return stop("length");
        if (length > bytes_.size() - at_) return stop("value");
        object.value = bytes_.subspan(at_, length);
        at_ += length;
        return object;
    }

private:
    std::nullopt_t stop(const char* reason) {
        reason_ = reason;
        return std::nullopt;
    }
    bool take(std::uint8_t& byte) {
        if (at_ >= bytes_.size()) return false;
        byte = bytes_[at_++];
        return true;
    }
    bool read_tag(std::uint32_t& tag) {
        std::uint8_t byte = 0;
        if (!take(byte)) return false;
        tag = byte;
        if ((byte & 0x1FU) != 0x1FU) return true;
        for (std::size_t count = 1; count < longest_tag; ++count) {
            if (!take(byte)) return false;
            tag = tag << 8U | byte;
            if ((byte & 0x80U) == 0) return true;
        }
        return false;
    }
    bool read_length(std::size_t& length) {
        std::uint8_t byte = 0;
        if (!take(byte)) return false;
        length = byte;
        if (byte < 0x80) return true;
        const std::size_t count = byte & 0x7FU;
        if (count == 0 || count > longest_length) return false;
        length = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!take(byte)) return false;
            length = length << 8U | byte;
        }
        return true;
    }

    ByteView bytes_;
    std::size_t at_ = 0;
    const char* reason_ = "";
};

}  // namespace

Result<std::vector<Tlv>> read_tlv(ByteView bytes) {
    std::vector<Tlv> objects;
    Reader reader(bytes);
    for (reader.skip_padding(); !reader.finished(); reader.skip_padding()) {
        const auto object = reader.next();
        if (!object)
            return fail(FaultCode::card_answer, "pcsc.tlv",
                        {{"reason", reader.reason()}, {"offset", std::to_string(reader.offset())}});
        objects.push_back(*object);
    }
    return objects;
}

std::optional<ByteView> find_tlv(ByteView bytes, std::initializer_list<std::uint32_t> path) {
    for (const auto tag : path) {
        const auto objects = read_tlv(bytes);
        if (!objects) return std::nullopt;
        const auto found =
            std::find_if(objects->begin(), objects->end(), [tag](const Tlv& object) { return object.tag == tag; });
        if (found == objects->end()) return std::nullopt;
        bytes = found->value;
    }
    return bytes;
}

Bytes make_tlv(std::uint32_t tag, ByteView value) {
    Bytes out;
    for (const unsigned shift : {16U, 8U, 0U})
        if (const auto byte = static_cast<std::uint8_t>(tag >> shift); byte != 0 || !out.empty()) out.push_back(byte);
    if (value.size() > 0xFF) {
        out.push_back(0x82);
        out.push_back(static_cast<std::uint8_t>(value.size() >> 8U));
    } else if (value.size() > 0x7F) {
        out.push_back(0x81);
    }
    out.push_back(static_cast<std::uint8_t>(value.size()));
    out.insert(out.end(), value.begin(), value.end());
    return out;
}

}  // namespace jcic::pcsc
