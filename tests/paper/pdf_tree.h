#pragma once
// A PDF's objects as qpdf lists them (qpdf --json=2), for what poppler's tools do not tell.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "judge.h"

namespace jcic::paper {

class PdfTree {
public:
    explicit PdfTree(const PdfBytes& pdf, const QString& password = {}) {
        const auto answer = Judge(pdf).run("qpdf", {"--json=2", "--json-stream-data=inline",
                                                    "--decode-level=generalized", "--password=" + password, "FILE"});
        objects_ = QJsonDocument::fromJson(answer.out).object()["qpdf"].toArray().at(1).toObject();
    }
    [[nodiscard]] QJsonObject trailer() const { return objects_["trailer"].toObject()["value"].toObject(); }
    [[nodiscard]] QJsonObject root() const { return at(trailer()["/Root"]).toObject(); }
    /// What a reference refers to, of a stream its dictionary; anything else is itself.
    [[nodiscard]] QJsonValue at(const QJsonValue& value) const {
        const auto found = objects_.find("obj:" + value.toString());
        if (found == objects_.end()) return value;
        const QJsonObject object = found->toObject();
        return object.contains("stream") ? object["stream"].toObject()["dict"] : object["value"];
    }
    /// A stream's bytes without its filter.
    [[nodiscard]] QByteArray stream(const QJsonValue& reference) const {
        const QJsonObject object = objects_["obj:" + reference.toString()].toObject();
        return QByteArray::fromBase64(object["stream"].toObject()["data"].toString().toLatin1());
    }
    /// A string: as text "u:…", as bytes "b:…".
    [[nodiscard]] static QString text(const QJsonValue& value) { return value.toString().mid(2); }
    /// Every dictionary of the file, those of streams and those within others too.
    [[nodiscard]] QList<QJsonObject> dictionaries() const {
        QList<QJsonObject> all;
        for (const QJsonValue& object : objects_) gather(object, all);
        return all;
    }
    [[nodiscard]] QList<QJsonObject> named(const QString& key, const QString& value) const {
        QList<QJsonObject> found;
        for (const QJsonObject& one : dictionaries())
            if (one[key].toString() == value) found << one;
        return found;
    }
    [[nodiscard]] QStringList pages() const {
        QStringList all;
        for (const QJsonValue& page : at(root()["/Pages"]).toObject()["/Kids"].toArray()) all << page.toString();
        return all;
    }
    /// All that a page paints.
    [[nodiscard]] QByteArray contents(const QString& page) const {
        const QJsonValue contents = at(page).toObject()["/Contents"];
        if (!contents.isArray()) return stream(contents);
        QByteArray all;
        for (const QJsonValue& part : contents.toArray()) all += stream(part) + '\n';
        return all;
    }

private:
    static void gather(const QJsonValue& value, QList<QJsonObject>& all) {
        if (value.isObject()) all << value.toObject();
        if (value.isObject())
            for (const QJsonValue& inner : value.toObject()) gather(inner, all);
        if (value.isArray())
            for (const QJsonValue& inner : value.toArray()) gather(inner, all);
    }
    QJsonObject objects_;
};

}  // namespace jcic::paper
