#include "app/verify/trail/export_reader.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/verify/trail/crypto.h"

namespace jcic::verify {
namespace {

constexpr std::string_view form = "jcic-desk ledger export v2";
constexpr std::string_view proof_form = "jcic-desk ledger proof v1";
constexpr std::size_t step = 1U << 20U;  ///< a length is believed only as far as there are bytes
constexpr std::string_view kinds = "OEKLVSHZPC";

tl::unexpected<Fault> corrupt(const char* what) {
    return fail(FaultCode::ledger_corrupt, "verify.export", {{"reason", what}});
}

/// What one export password opens, chunk by chunk; a chunk that is missing, doubled or last too soon does not open.
class DecryptedSource final : public Source {
public:
    DecryptedSource(Source& source, Secret key, Bytes bound)
        : source_(source), key_(std::move(key)), bound_(std::move(bound)) {}
    ~DecryptedSource() override { wipe(plain_); }

    Result<std::size_t> read(std::span<std::uint8_t> out) override {
        std::size_t done = 0;
        while (done < out.size()) {
            if (at_ == plain_.size()) {
                if (last_) break;
                JCIC_CHECK(open_next());
                continue;
            }
            const auto count = std::min(out.size() - done, plain_.size() - at_);
            std::copy_n(plain_.begin() + static_cast<std::ptrdiff_t>(at_), count,
                        out.begin() + static_cast<std::ptrdiff_t>(done));
            at_ += count;
            done += count;
        }
        return done;
    }

    Result<void> open_next() {
        JCIC_TRY(const auto record, read_record(source_));
        if (!record || record->kind != RecordKind::chunk) return corrupt("chunk");
        for (const auto last : {std::uint8_t{0}, std::uint8_t{1}}) {
            auto bound = bound_;
            const auto place = Packer().u8(last).u64(number_).take();
            bound.insert(bound.end(), place.begin(), place.end());
            auto plain = unseal(key_, bound, record->content);
            if (!plain) continue;
            wipe(plain_);
            plain_ = std::move(*plain);
            at_ = 0;
            last_ = last == 1;
            ++number_;
            return last_ ? ends() : Result<void>{};
        }
        return number_ == 0 ? fail(FaultCode::person_password, "verify.export") : corrupt("chunk");
    }

private:
    Result<void> ends() {
        std::uint8_t more = 0;
        JCIC_TRY(const auto count, source_.read({&more, 1}));
        if (count != 0) return corrupt("after the end");
        return {};
    }

    Source& source_;
    Secret key_;
    Bytes bound_;
    Bytes plain_;
    std::size_t at_ = 0;
    std::uint64_t number_ = 0;
    bool last_ = false;
};

}  // namespace

Result<std::size_t> StreamSource::read(std::span<std::uint8_t> out) {
    in_.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(out.size()));
    if (in_.bad()) return fail(FaultCode::file_read, "verify.export");
    return static_cast<std::size_t>(in_.gcount());
}

Result<std::optional<Record>> read_record(Source& source) {
    std::array<std::uint8_t, 5> head{};
    JCIC_TRY(const auto count, source.read(head));
    if (count == 0) return std::nullopt;
    if (count < head.size() || kinds.find(static_cast<char>(head[0])) == std::string_view::npos)
        return corrupt("record");
    const auto size = Unpacker(ByteView(head).subspan(1)).u32();
    if (size > largest_record) return corrupt("record");
    Record out{static_cast<RecordKind>(head[0]), {}};
    while (out.content.size() < size) {
        const auto before = out.content.size();
        out.content.resize(std::min<std::size_t>(size, before + step));
        const auto part = std::span(out.content).subspan(before);
        JCIC_TRY(const auto got, source.read(part));
        if (got < part.size()) return corrupt("cut");
    }
    return out;
}

Result<void> not_newer(const Record& first) {
    const auto found = Unpacker(first.content).text();
    for (const auto known : {form, proof_form}) {
        const auto name = known.substr(0, known.rfind('v') + 1);
        const auto ours = whole_number<int>(known.substr(name.size()));
        const auto theirs = found.starts_with(name) ? whole_number<int>(found.substr(name.size())) : std::nullopt;
        if (ours && theirs && *theirs > *ours)
            return fail(FaultCode::ledger_newer, "verify.export",
                        {{"found", std::to_string(*theirs)}, {"known", std::to_string(*ours)}});
    }
    return {};
}

Result<Opening> Opening::unpack(ByteView content) {
    Unpacker in(content);
    const bool known = in.text() == form;
    Opening out;
    out.origin.kind = in.text();
    out.origin.institution = in.text();
    out.origin.id = in.bytes();
    const auto values = in.u8();
    out.values = values == 1;
    if (!known || !in.finished() || values > 1 || out.origin.id.size() != 16) return corrupt("opening");
    return out;
}

Result<ProofOpening> ProofOpening::unpack(ByteView content) {
    Unpacker in(content);
    const bool known = in.text() == proof_form;
    ProofOpening out;
    out.origin.kind = in.text();
    out.origin.institution = in.text();
    out.origin.id = in.bytes();
    out.event = in.u64();
    if (!known || !in.finished() || out.event == 0 || out.origin.id.size() != 16) return corrupt("opening");
    return out;
}

Result<std::unique_ptr<Source>> decrypted(Source& source, const Record& first, const Secret& password) {
    Unpacker in(first.content);
    const bool known = in.text() == form;
    const auto salt = in.bytes();
    if (!known || !in.finished() || salt.size() != 16) return corrupt("opening");
    JCIC_TRY(auto key, stretch(password, salt));
    auto out = std::make_unique<DecryptedSource>(source, std::move(key), first.content);
    JCIC_CHECK(out->open_next());
    return out;
}

}  // namespace jcic::verify
