#pragma once
// What a file says that left the desk encrypted, read by others' tools alone: poppler for pages, libzip and an XML
// reader for workbooks.

#include <zip.h>

#include <QProcess>
#include <QStringList>
#include <QXmlStreamReader>
#include <filesystem>

namespace jcic::scenario {

/// Without any blank but the ends of lines.
[[nodiscard]] inline QString without_blanks(const QString& text) {
    QString out;
    for (const auto c : text)
        if (c == '\n' || !c.isSpace()) out += c;
    return out;
}
/// Without these too, so that no width of a column counts.
[[nodiscard]] inline QString squeezed(QString text) {
    return without_blanks(text).remove('\n');
}

/// Cell after cell, as the pages were written.
[[nodiscard]] inline QString text_of_pages(const std::filesystem::path& pdf, const QString& password) {
    QProcess poppler;
    poppler.start("pdftotext", {"-raw", "-upw", password, QString::fromStdString(pdf.string()), "-"});
    if (!poppler.waitForFinished(120'000) || poppler.exitCode() != 0)
        qFatal("%s: %s", pdf.c_str(), poppler.readAllStandardError().constData());
    return without_blanks(QString::fromUtf8(poppler.readAllStandardOutput()));
}

/// An archive in memory or in a file; its entries by their names.
class Archive {
public:
    explicit Archive(const std::filesystem::path& file) : zip_(zip_open(file.c_str(), ZIP_RDONLY, nullptr)) {}
    explicit Archive(QByteArray bytes) : bytes_(std::move(bytes)) {
        auto* source =
            zip_source_buffer_create(bytes_.constData(), static_cast<zip_uint64_t>(bytes_.size()), 0, nullptr);
        zip_ = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    }
    ~Archive() {
        if (zip_ != nullptr) zip_discard(zip_);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// The first whose name ends so; empty for none, and where the password is another.
    [[nodiscard]] QByteArray entry(const QByteArray& ending, const QString& password = {}) const {
        for (zip_int64_t at = 0; zip_ != nullptr && at < zip_get_num_entries(zip_, 0); ++at) {
            zip_stat_t about;
            const auto index = static_cast<zip_uint64_t>(at);
            if (zip_stat_index(zip_, index, 0, &about) != 0 || !QByteArray(about.name).endsWith(ending)) continue;
            auto* file = password.isEmpty() ? zip_fopen_index(zip_, index, 0)
                                            : zip_fopen_index_encrypted(zip_, index, 0, password.toUtf8().constData());
            QByteArray out(file == nullptr ? 0 : static_cast<qsizetype>(about.size), '\0');
            if (file != nullptr && zip_fread(file, out.data(), about.size) != static_cast<zip_int64_t>(about.size))
                out.clear();
            if (file != nullptr) zip_fclose(file);
            return out;
        }
        return {};
    }

private:
    QByteArray bytes_;
    zip_t* zip_ = nullptr;
};

/// Rows of the first sheet, each cell in its column's place (ECMA-376, part 1, 18.3 and 18.4).
[[nodiscard]] inline QList<QStringList> rows_of_workbook(const Archive& book) {
    QStringList strings;
    QXmlStreamReader shared(book.entry("xl/sharedStrings.xml"));
    while (!shared.atEnd())
        if (shared.readNext() == QXmlStreamReader::StartElement && shared.name() == QLatin1String("si"))
            strings << shared.readElementText(QXmlStreamReader::IncludeChildElements);
    QList<QStringList> out;
    QXmlStreamReader sheet(book.entry("xl/worksheets/sheet1.xml"));
    while (!sheet.atEnd()) {
        if (sheet.readNext() != QXmlStreamReader::StartElement) continue;
        if (sheet.name() == QLatin1String("row")) out << QStringList();
        if (sheet.name() != QLatin1String("c") || out.isEmpty()) continue;
        qsizetype column = 0;
        for (const auto c : sheet.attributes().value("r").toString())
            if (c.isLetter()) column = column * 26 + (c.unicode() - 'A' + 1);
        const bool is_shared = sheet.attributes().value("t") == QLatin1String("s");
        const auto value = sheet.readElementText(QXmlStreamReader::IncludeChildElements);
        while (out.back().size() < column) out.back() << QString();
        out.back()[column - 1] = is_shared ? strings.value(value.toInt()) : value;
    }
    return out;
}
/// Of one in an encrypted archive.
[[nodiscard]] inline QList<QStringList> rows_of_workbook(const std::filesystem::path& zip, const QString& password) {
    auto out = rows_of_workbook(Archive(Archive(zip).entry(".xlsx", password)));
    if (out.isEmpty()) qFatal("%s: no workbook", zip.c_str());
    return out;
}

/// The same of a file in either form, a cell a line or more.
[[nodiscard]] inline QString text_of(const std::filesystem::path& file, const QString& password) {
    if (file.extension() == ".pdf") return text_of_pages(file, password);
    QString out;
    for (const auto& row : rows_of_workbook(file, password)) out += row.join('\n') + '\n';
    return without_blanks(out);
}

}  // namespace jcic::scenario
