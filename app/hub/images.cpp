#include "app/hub/images.h"

namespace jcic::hub {
namespace {

std::int64_t whole(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

Answer<void> done(Answer<Rows> rows) {
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    return {};
}

}  // namespace

Answer<std::map<ImageName, std::size_t>> images_there(Connection& hub) {
    const auto rows =
        hub.run("select ledger, image, count(*) from jcic.image_part where body is not null group by ledger, image");
    if (!rows) return tl::unexpected<NoAnswer>(rows.error());
    std::map<ImageName, std::size_t> out;
    for (std::size_t row = 0; row < rows->size(); ++row)
        out.emplace(ImageName{rows->text(row, 0), rows->text(row, 1)}, rows->number(row, 2).value_or(0));
    return out;
}

Answer<std::set<std::size_t>> image_parts_put(Connection& hub, const Own& own, const std::string& image) {
    const auto rows =
        hub.run("select number from jcic.image_part where ledger = $1 and image = $2", {own.ledger, image});
    if (!rows) return tl::unexpected<NoAnswer>(rows.error());
    std::set<std::size_t> out;
    for (std::size_t row = 0; row < rows->size(); ++row) out.insert(rows->number(row, 0).value_or(0));
    return out;
}

Answer<void> put_image_part(Connection& hub, const Own& own, const std::string& image, const ImagePart& part) {
    return done(
        hub.run("insert into jcic.image_part (ledger, image, number, parts, body) values ($1, $2, $3, $4, $5) "
                "on conflict do nothing",
                {own.ledger, image, whole(part.number), whole(part.of), part.sealed}));
}

Answer<void> empty_image(Connection& hub, const Own& own, const std::string& image) {
    return done(hub.run("update jcic.image_part set body = null where ledger = $1 and image = $2 and body is not null",
                        {own.ledger, image}));
}

Answer<Bytes> image_part(Connection& hub, const ImageName& name, std::size_t number) {
    const auto rows = hub.run("select body from jcic.image_part where ledger = $1 and image = $2 and number = $3",
                              {name.first, name.second, whole(number)});
    if (!rows) return tl::unexpected<NoAnswer>(rows.error());
    return rows->bytes(0, 0).value_or(Bytes{});
}

}  // namespace jcic::hub
