#include "app/verify/trail/origin.h"

namespace jcic::verify {

Bytes Origin::prefix(std::string_view purpose) const {
    auto out = to_bytes("jcic-desk " + kind + " " + std::string(purpose) + " v1");
    out.push_back(0);
    const auto rest = Packer().bytes(id).text(institution).take();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

std::string Origin::text() const {
    return "jcic-desk/" + kind + "/" + institution + "/" + to_hex(id);
}

}  // namespace jcic::verify
