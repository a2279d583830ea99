#include "ui/lists/list_layouts.h"

#include <QSettings>
#include <set>

#include "ui/look/preferences.h"

namespace jcic::ui {
namespace {

constexpr int widest_kept = 4000;

QString& file_of_lists() {
    static QString file;
    return file;
}

QString columns_key(const QString& name) {
    return QStringLiteral("lists/%1/columns").arg(name);
}
QString sort_key(const QString& name) {
    return QStringLiteral("lists/%1/sort").arg(name);
}

QString mine_key(const QString& name) {
    return QStringLiteral("lists/%1/mine").arg(name);
}

/// "subject:140", "state:90:hidden"
std::optional<ListLayout::Column> column_in(const QString& text) {
    const auto parts = text.split(QLatin1Char(':'));
    if (parts.size() < 2) return std::nullopt;
    bool width_good = false;
    const ListLayout::Column out{parts[0], parts[1].toInt(&width_good), parts.value(2) == QLatin1String("hidden")};
    const bool good = !out.key.isEmpty() && width_good && out.width > 0 && out.width <= widest_kept;
    return good ? std::optional(out) : std::nullopt;
}

}  // namespace

void keep_lists_in(const std::filesystem::path& profile) {
    file_of_lists() = file_of_windows(profile);
}

std::optional<ListLayout> kept_list(const QString& name) {
    if (file_of_lists().isEmpty()) return std::nullopt;
    const QSettings file(file_of_lists(), QSettings::IniFormat);
    ListLayout out;
    std::set<QString> seen;
    for (const auto& text : file.value(columns_key(name)).toStringList()) {
        const auto column = column_in(text);
        if (!column || !seen.insert(column->key).second) return std::nullopt;
        out.columns.push_back(*column);
    }
    if (seen.empty() && !file.contains(sort_key(name))) return std::nullopt;
    const auto sort = file.value(sort_key(name)).toString().split(QLatin1Char(':'));
    out.sorted = sort.value(0);
    out.descending = sort.value(1) == QLatin1String("descending");
    return out;
}

void keep_list(const QString& name, const ListLayout& layout) {
    if (file_of_lists().isEmpty()) return;
    QSettings file(file_of_lists(), QSettings::IniFormat);
    QStringList texts;
    for (const auto& one : layout.columns)
        texts << QStringLiteral("%1:%2").arg(one.key).arg(one.width) +
                     (one.hidden ? QStringLiteral(":hidden") : QString());
    if (!texts.isEmpty()) file.setValue(columns_key(name), texts);
    file.setValue(sort_key(name),
                  QStringLiteral("%1:%2").arg(
                      layout.sorted, layout.descending ? QStringLiteral("descending") : QStringLiteral("ascending")));
}

void forget_list(const QString& name) {
    if (file_of_lists().isEmpty()) return;
    QSettings file(file_of_lists(), QSettings::IniFormat);
    for (const auto& key : {columns_key(name), sort_key(name)}) file.remove(key);
}

bool kept_mine(const QString& name) {
    return !file_of_lists().isEmpty() &&
           QSettings(file_of_lists(), QSettings::IniFormat).value(mine_key(name)).toBool();
}

void keep_mine(const QString& name, bool mine) {
    if (file_of_lists().isEmpty()) return;
    QSettings file(file_of_lists(), QSettings::IniFormat);
    if (mine)
        file.setValue(mine_key(name), true);
    else
        file.remove(mine_key(name));
}

}  // namespace jcic::ui
