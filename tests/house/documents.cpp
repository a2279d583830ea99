#include "tests/house/documents.h"

namespace jcic::house {

QStringList all_of(const QRegularExpression& pattern, const QString& text) {
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) found << matches.next().captured(1);
    return found;
}

QStringList local_links(const QString& text) {
    static const QRegularExpression link(QStringLiteral(R"(\]\((?!https?:)([^)#]+))"));
    return all_of(link, text);
}

QVector<NamedLink> named_links(const QString& text) {
    static const QRegularExpression link(QStringLiteral(R"(\[`([A-Za-z_][\w:]*)`\]\((?!https?:)([^)#]+))"));
    QVector<NamedLink> found;
    auto matches = link.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.push_back({match.captured(1), match.captured(2)});
    }
    return found;
}

QStringList literals_in(const QString& code) {
    static const QRegularExpression literal(QStringLiteral(R"x("((?:[^"\\\n]|\\.)*)")x"));
    QStringList found;
    for (const auto& line : code.split(u'\n')) found << all_of(literal, line.section(QStringLiteral("//"), 0, 0));
    return found;
}

QStringList key_purposes_in(const QString& code) {
    static const QRegularExpression purpose(
        QStringLiteral(R"x((?:prefix|seal_context|recovery_context|key_of)\((?:[^;"()]*?, )?"([a-z-]+)")x"));
    return all_of(purpose, code);
}

QStringList presets_in(const QString& json) {
    static const QRegularExpression preset(QStringLiteral(R"x("configurePreset": "([^"]+)")x"));
    return all_of(preset, json);
}

}  // namespace jcic::house
