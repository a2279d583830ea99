#include "app/practice/host/host_lies.h"

namespace jcic::practice {
namespace {

constexpr auto turned = "\xE2\x80\xAE";  // U+202E, right-to-left override
constexpr std::size_t megabyte = 1U << 20U;
constexpr std::size_t too_many_rows = 10'000;

/// Every time in the answer, at whatever depth.
void say_always(Json& body, const char* when) {
    for (auto& [name, value] : body.items()) {
        if (name == "deadline" || name == "ready_at" || name == "ask_again_at" || name == "until")
            value = when;
        else if (value.is_structured())
            say_always(value, when);
    }
}

void turn_text(Json& record) {
    if (!record.contains("rows")) return;
    auto& name = record["subject"]["name"];
    name = turned + name.get<std::string>();
    for (auto& row : record["rows"])
        for (const auto* key : {"category", "payer_name", "description", "unit_name"})
            if (row.contains(key)) row[key] = turned + row[key].get<std::string>();
}

void lengthen_cell(Json& record) {
    if (record.contains("rows") && !record["rows"].empty()) record["rows"][0].front() = std::string(megabyte, '9');
}

void lengthen_texts(Json& body) {
    for (auto& value : body)
        if (value.is_string()) value = std::string(10'000, 'x');
}

QByteArray answer_of(const QByteArray& headers, const QByteArray& body) {
    return "HTTP/1.1 200 -\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
}

}  // namespace

HostReply twisted(Misbehaviour what, HostReply reply) {
    if (what == Misbehaviour::rich_detail)
        return problem("bad-request", {{"detail", "<img src=\"/dev/zero\"><h1>登入其他主機</h1>"}});
    if (reply.is_problem()) return reply;
    auto& body = reply.body;
    if (what == Misbehaviour::other_year && body.contains("year")) body["year"] = body["year"].get<int>() - 1;
    if (what == Misbehaviour::long_ago) say_always(body, "1970-01-01T00:00:00.000Z");
    if (what == Misbehaviour::far_off) say_always(body, "9999-12-31T23:59:59.999Z");
    if (what == Misbehaviour::turned_text) turn_text(body);
    if (what == Misbehaviour::long_cell) lengthen_cell(body);
    if (what == Misbehaviour::many_rows && body.contains("rows"))
        body["rows"] = std::vector<Json>(too_many_rows, Json::object());
    if (what == Misbehaviour::long_text) lengthen_texts(body);
    if (what == Misbehaviour::twice && body.contains("items")) body["items"].push_back(Json(body["items"].front()));
    return reply;
}

std::optional<QByteArray> beyond_http(Misbehaviour what) {
    constexpr auto size = static_cast<qsizetype>(megabyte);
    if (what == Misbehaviour::deep_json) {
        const auto body = "{\"items\":" + QByteArray(size, '[');
        return answer_of("Content-Length: " + QByteArray::number(body.size()) + "\r\n", body);
    }
    if (what == Misbehaviour::large_headers)
        return answer_of("Content-Length: 2\r\nX-Long: " + QByteArray(size, 'x') + "\r\n", "{}");
    if (what == Misbehaviour::endless_chunks)
        return answer_of("Transfer-Encoding: chunked\r\n",
                         QByteArray("1000\r\n" + QByteArray(0x1000, ' ') + "\r\n").repeated(2'048));
    if (what == Misbehaviour::compressed) return answer_of("Content-Encoding: gzip\r\nContent-Length: 2\r\n", "{}");
    if (what == Misbehaviour::no_length) return answer_of({}, "{}");
    if (what == Misbehaviour::two_lengths) return answer_of("Content-Length: 2\r\nContent-Length: 3\r\n", "{} ");
    return std::nullopt;
}

}  // namespace jcic::practice
