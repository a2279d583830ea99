#include "ui/searched_rows.h"

#include <utility>

#include "ui/board_model.h"

namespace jcic::ui {
namespace {

/// As the ledger's search compares (app/ledger/store/bigrams.h): full-width forms as their ASCII, no capitals.
QString compared(QString text) {
    constexpr ushort first = 0xFF01, last = 0xFF5E, ideographic_space = 0x3000;
    for (auto& character : text) {
        const auto code = character.unicode();
        if (code >= first && code <= last) character = QChar(static_cast<ushort>(code - first + '!'));
        if (code == ideographic_space) character = QLatin1Char(' ');
    }
    return text.toCaseFolded();
}

}  // namespace

SearchedRows::SearchedRows(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(BoardModel::sort_role);
}

void SearchedRows::search(const QString& text) {
    wanted_ = compared(text);
    found_.clear();
    invalidateFilter();
}

void SearchedRows::keep(QSet<QString> queries) {
    found_ = std::move(queries);
    invalidateFilter();
}

bool SearchedRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (wanted_.isEmpty()) return true;
    const auto* model = sourceModel();
    for (const auto& query : model->index(row, 0, parent).data(BoardModel::query_role).toStringList())
        if (found_.contains(query)) return true;
    for (int column = 0; column < model->columnCount(parent); ++column)
        for (const int role : {int(Qt::DisplayRole), int(BoardModel::second_line_role)})
            if (compared(model->index(row, column, parent).data(role).toString()).contains(wanted_)) return true;
    return false;
}

}  // namespace jcic::ui
