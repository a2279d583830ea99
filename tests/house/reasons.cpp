#include "tests/house/reasons.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace jcic::house {

namespace {

/// A name that stands for itself: no member of another, and not the thing whose member is meant.
const QString name_alone = QStringLiteral("(?<![\\w.>:])([A-Za-z_]\\w*)(?!\\w|\\s*(?:\\.|->|::))");

QRegularExpression quoted() {
    return QRegularExpression(QStringLiteral(R"re("[^"]*")re"));
}

/// Behind the string or character that begins at `at`; `at` itself where none does.
qsizetype behind_quoted(const QString& text, qsizetype at) {
    if (text[at] == u'\'') {  // no digit separator
        const auto end = at + (text.mid(at + 1, 1) == u"\\" ? 3 : 2);
        return text.mid(end, 1) == u"'" ? end + 1 : at;
    }
    if (text[at] != u'"') return at;
    auto end = at + 1;
    while (end < text.size() && text[end] != u'"' && text[end] != u'\n') end += text[end] == u'\\' ? 2 : 1;
    return end + 1;
}

bool opens(QChar c) {
    return c == u'(' || c == u'{' || c == u'[';
}
bool closes(QChar c) {
    return c == u')' || c == u'}' || c == u']';
}

/// Parts between the commas that stand in no bracket.
QStringList parts_of(const QString& text) {
    QStringList out;
    int depth = 0;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (const auto end = behind_quoted(text, at); end != at) {
            at = end;
            continue;
        }
        if (opens(text[at])) ++depth;
        if (closes(text[at])) --depth;
        if (text[at] == u',' && depth == 0) {
            out << text.mid(from, at - from).trimmed();
            from = at + 1;
        }
        ++at;
    }
    if (const auto rest = text.mid(from).trimmed(); !rest.isEmpty()) out << rest;
    return out;
}

struct Function {
    qsizetype begin;  ///< of its body
    qsizetype end;
    QString name;
    QStringList parameters;
};

struct Call {
    qsizetype at;
    QStringList arguments;
};

class File {
public:
    explicit File(const Source& source) : path(source.path), text(without_comments(source.text)) {
        QVector<qsizetype> open;
        for (qsizetype at = 0; at < text.size();) {
            if (const auto end = behind_quoted(text, at); end != at) {
                at = end;
                continue;
            }
            if (opens(text[at])) open << at;
            if (closes(text[at]) && !open.isEmpty()) closing_.insert(open.takeLast(), at);
            ++at;
        }
        for (auto one = closing_.cbegin(); one != closing_.cend(); ++one)
            if (text[one.key()] == u'{') note_function(one.key(), one.value());
    }

    /// The brackets around a place, the innermost first.
    [[nodiscard]] QVector<QPair<qsizetype, qsizetype>> around(qsizetype place) const {
        QVector<QPair<qsizetype, qsizetype>> out;
        for (auto one = closing_.cbegin(); one != closing_.cend() && one.key() < place; ++one)
            if (one.value() > place) out.prepend({one.key(), one.value()});
        return out;
    }
    [[nodiscard]] QVector<Function> functions_around(qsizetype place) const {
        QVector<Function> out;
        for (const auto& one : functions_)
            if (one.begin < place && place < one.end) out.prepend(one);
        return out;
    }
    [[nodiscard]] QVector<Function> functions_named(const QString& name) const {
        QVector<Function> out;
        for (const auto& one : functions_)
            if (one.name == name) out << one;
        return out;
    }
    [[nodiscard]] QVector<Call> calls_of(const QString& name) const {
        QVector<Call> out;
        auto found = QRegularExpression("(?<!\\w)" + name + "\\s*\\(").globalMatch(text);
        while (found.hasNext()) {
            const auto match = found.next();
            const auto open = match.capturedEnd() - 1;
            if (closing_.contains(open)) out << Call{match.capturedStart(), parts_of(inside(open))};
        }
        return out;
    }
    [[nodiscard]] QString inside(qsizetype open) const { return text.mid(open + 1, closing_.value(open) - open - 1); }
    [[nodiscard]] QString where(qsizetype place) const {
        return path + u':' + QString::number(text.left(place).count(u'\n') + 1);
    }
    [[nodiscard]] QString folder() const { return path.section(u'/', 0, -2); }

    QString path;
    QString text;

private:
    void note_function(qsizetype begin, qsizetype end) {
        static const QRegularExpression head(QStringLiteral(R"((?:(\w+)|(\w+)\s*=\s*\[[^\]]*\])\s*$)"));
        static const QRegularExpression tail(
            QStringLiteral(R"(\)(?:\s|const|override|noexcept|mutable|->\s*[\w:<>&*\s]+)*$)"));
        const auto before = text.mid(qMax<qsizetype>(0, begin - 600), qMin<qsizetype>(begin, 600));
        const auto close = tail.match(before);
        if (!close.hasMatch()) return;
        auto at = close.capturedStart();
        int depth = 0;
        for (; at >= 0; --at) {
            if (before[at] == u')') ++depth;
            if (before[at] == u'(' && --depth == 0) break;
        }
        if (at < 0) return;
        const auto name = head.match(before.left(at));
        static const QSet<QString> not_names{"if", "for", "while", "switch", "catch"};
        if (!name.hasMatch() || not_names.contains(name.captured(1))) return;
        functions_ << Function{begin, end, name.captured(1) + name.captured(2),
                               parts_of(before.mid(at + 1, close.capturedStart() - at - 1))};
    }

    QMap<qsizetype, qsizetype> closing_;
    QVector<Function> functions_;
};

/// Which of the parameters has this name; -1 where none has.
qsizetype index_of(const QStringList& parameters, const QString& name) {
    for (qsizetype at = 0; at < parameters.size(); ++at)
        if (QRegularExpression("\\b" + name + "\\s*(=.*)?$").match(parameters[at]).hasMatch()) return at;
    return -1;
}

QStringList all_matches(const QString& pattern, const QString& text) {
    QStringList out;
    auto found = QRegularExpression(pattern).globalMatch(text);
    while (found.hasNext()) out << found.next().captured(1);
    return out;
}

/// What is assigned to a variable.
QString assigned(const QString& name) {
    return "\\b" + QRegularExpression::escape(name) + "\\s*=(?!=)\\s*([^;]*);";
}

QStringList codes_in(const QString& text) {
    return all_matches(QStringLiteral("FaultCode::(\\w+)"), text);
}

/// "+" for an expression that is put together from pieces.
const QString sum = QStringLiteral("+");

/// Texts that an expression may come to; not those that it compares with or hands to a function.
QSet<QString> literals_of(QString expression) {
    static const QRegularExpression compared(QStringLiteral(R"re([!=]=\s*"[^"]*"|"[^"]*"\s*[!=]=)re"));
    static const QRegularExpression handed(
        QStringLiteral(R"re(\b(?!string\b|string_view\b|move\b)\w+\(\s*"[^"]*"[^()]*\))re"));
    expression.remove(compared).remove(handed);
    static const QRegularExpression pieces(QStringLiteral(R"re("\s*\+|\+\s*(?:"|std::string|std::to_string))re"));
    if (pieces.match(expression).hasMatch()) return {sum};
    const auto found = all_matches(QStringLiteral(R"re("([^"]*)")re"), expression);
    return {found.begin(), found.end()};
}

class Reader {
public:
    explicit Reader(const QVector<Source>& sources) {
        for (const auto& source : sources) files_ << File(source);
    }

    [[nodiscard]] QVector<CarriedReason> read() {
        for (const auto& file : files_) {
            auto details = QRegularExpression(QStringLiteral("\\{\\s*\"reason\"\\s*,")).globalMatch(file.text);
            while (details.hasNext()) read_detail(file, details.next().capturedStart());
        }
        return out_;
    }

private:
    void note(const QString& code, const QSet<QString>& reasons, const QString& where) {
        for (const auto& reason : reasons)
            if (!reason.isEmpty()) out_ << CarriedReason{code, reason, where};
    }

    void read_detail(const File& file, qsizetype at) {
        const auto parts = parts_of(file.inside(at));
        if (parts.size() != 2) return;
        const auto& reason = parts[1];
        for (const auto& [open, close] : file.around(at)) {
            if (file.text[open] == u'[') continue;
            const auto beside = parts_of(file.inside(open));
            for (const auto& one : beside.mid(0, 2)) {
                const auto codes = codes_in(one);
                if (codes.isEmpty() || one.size() > 200 || beside[0].contains(u';')) continue;
                for (const auto& code : codes) note(code, values_of(file, reason, at, 0), file.where(at));
                return;
            }
            if (!beside.isEmpty() && QRegularExpression(QStringLiteral("^\\w*code\\w*$")).match(beside[0]).hasMatch() &&
                read_handed_code(file, at, beside[0], reason))
                return;
        }
        for (const auto& function : file.functions_around(at)) {
            const auto codes = codes_in(file.text.mid(function.begin, function.end - function.begin));
            for (const auto& code : codes) note(code, values_of(file, reason, at, 0), file.where(at));
            if (!codes.isEmpty()) return;
        }
    }

    /// The code is a parameter of a function around: what its callers hand over.
    bool read_handed_code(const File& file, qsizetype at, const QString& code, const QString& reason) {
        for (const auto& function : file.functions_around(at)) {
            const auto code_at = index_of(function.parameters, code);
            if (code_at < 0) continue;
            qsizetype reason_at = -1;
            for (const auto& name : all_matches(name_alone, QString(reason).remove(quoted())))
                if (reason_at < 0) reason_at = index_of(function.parameters, name);
            for (const auto& call : file.calls_of(function.name))
                if (code_at < call.arguments.size() && call.arguments != function.parameters)
                    read_call(file, call, call.arguments[code_at],
                              reason_at >= 0 && reason_at < call.arguments.size() ? call.arguments[reason_at] : reason,
                              reason_at >= 0 ? call.at : at);
            return true;
        }
        return false;
    }

    void read_call(const File& file, const Call& call, const QString& code, const QString& reason, qsizetype at) {
        auto codes = codes_in(code);
        if (codes.isEmpty() && !file.functions_around(call.at).isEmpty()) {
            const auto around = file.functions_around(call.at).last();
            for (const auto& value :
                 all_matches(assigned(code), file.text.mid(around.begin, around.end - around.begin)))
                codes << codes_in(value);
        }
        for (const auto& one : codes) note(one, values_of(file, reason, at, 1), file.where(call.at));
        if (codes.isEmpty()) read_handed_code(file, call.at, code, reason);
    }

    [[nodiscard]] QSet<QString> values_of(const File& file, const QString& expression, qsizetype place,
                                          int depth) const {
        auto out = literals_of(expression);
        if (depth > 3) return out;
        static const QSet<QString> no_values{"std", "string", "string_view", "move", "size", "empty", "true", "false"};
        for (const auto& name : all_matches(name_alone, QString(expression).remove(quoted())))
            if (!no_values.contains(name)) out += named(file, name, expression, place, depth);
        return out;
    }

    /// What a name in an expression may hold.
    [[nodiscard]] QSet<QString> named(const File& file, const QString& name, const QString& expression, qsizetype place,
                                      int depth) const {
        const auto functions = file.functions_around(place);
        for (const auto& function : functions)
            if (const auto index = index_of(function.parameters, name); index >= 0)
                return handed_to(file, function, index, depth);
        QSet<QString> out;
        const auto body = functions.isEmpty()
                              ? file.text
                              : file.text.mid(functions.last().begin, functions.last().end - functions.last().begin);
        for (const auto& value : all_matches(assigned(name), body)) out += literals_of(value);
        if (!QRegularExpression("\\b" + name + "\\s*\\(").match(expression).hasMatch()) return out;
        for (const auto& function : file.functions_named(name))
            for (const auto& value : all_matches(QStringLiteral("return\\s+([^;]*);"),
                                                 file.text.mid(function.begin, function.end - function.begin)))
                out += literals_of(value);
        return out;
    }

    /// What the callers of a function hand to one parameter: those of the same file, else those of its folder.
    [[nodiscard]] QSet<QString> handed_to(const File& file, const Function& function, qsizetype index,
                                          int depth) const {
        auto out = handed_in(file, function, index, depth);
        if (!out.isEmpty()) return out;
        for (const auto& other : files_)
            if (other.path != file.path && other.folder() == file.folder())
                out += handed_in(other, function, index, depth);
        return out;
    }
    [[nodiscard]] QSet<QString> handed_in(const File& file, const Function& function, qsizetype index,
                                          int depth) const {
        QSet<QString> out;
        for (const auto& call : file.calls_of(function.name))
            if (index < call.arguments.size() && call.arguments != function.parameters)
                out += values_of(file, call.arguments[index], call.at, depth + 1);
        return out;
    }

    QVector<File> files_;
    QVector<CarriedReason> out_;
};

}  // namespace

QVector<CarriedReason> carried_reasons(const QVector<Source>& sources) {
    return Reader(sources).read();
}

}  // namespace jcic::house
