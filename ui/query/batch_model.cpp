#include "ui/query/batch_model.h"

#include <QFont>
#include <algorithm>
#include <numeric>

#include "app/words/words.h"
#include "ui/approval/standing_list.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/query/form_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using inquiry::BatchLine;

/// The cells as the table shows them.
const std::vector<std::size_t>& shown_cells() {
    static const auto cells = [] {
        const auto columns = inquiry::batch_columns();
        std::vector<std::size_t> out(columns.size());
        std::iota(out.begin(), out.end(), std::size_t{0});
        std::ranges::stable_partition(out, [&](std::size_t cell) {
            using inquiry::Field;
            const auto field = columns[cell].field;
            return field == Field::subject_id || field == Field::subject_name || field == Field::case_number ||
                   field == Field::items || field == Field::year;
        });
        return out;
    }();
    return cells;
}

std::size_t cell_of(const QModelIndex& index) {
    return BatchModel::cell_in(index.column());
}

const Fault* fault_at(const BatchLine& line, std::size_t column) {
    for (const auto* faults : {&line.faults, &line.against})
        if (const auto found = faults->find(column); found != faults->end()) return &found->second;
    return nullptr;
}

QString said_at(const BatchLine& line, std::size_t column, const Fault& fault) {
    const auto field = inquiry::batch_columns()[column].field;
    if (field == inquiry::Field::authorisation && !line.fitting.empty()) {
        QStringList fitting;
        for (const auto& one : line.fitting) fitting << q(one);
        return BatchModel::tr("「授權書」有 %1 份可用，請選取一份：%2").arg(fitting.size()).arg(listed(fitting));
    }
    return FormWords::said({field, fault, inquiry::still_to_come(line.form, field)});
}

BatchModel::Stands stand_of(const BatchLine& line) {
    using Stands = BatchModel::Stands;
    if (line.submitted) return Stands::sent;
    if (!line.ready()) return Stands::wrong;
    return line.remarks.empty() ? Stands::ready : Stands::mind;
}

/// Every fault of the line, in the order of its cells.
QStringList faults_of(const BatchLine& line) {
    QStringList out;
    for (std::size_t i = 0; i < line.typed.size(); ++i)
        if (const auto* fault = fault_at(line, i)) out << said_at(line, i, *fault);
    return out;
}

QString sign_of(Mark mark) {
    switch (mark) {
        case Mark::good:
            return QStringLiteral("● ");
        case Mark::mind:
            return QStringLiteral("■ ");
        case Mark::act:
        case Mark::barred:
            return QStringLiteral("▲ ");
        case Mark::not_yet:
        case Mark::plain:
            return QStringLiteral("○ ");
    }
    return {};
}

}  // namespace

std::size_t BatchModel::cell_in(int column) {
    return shown_cells()[static_cast<std::size_t>(column - cells)];
}

int BatchModel::column_of(std::size_t cell) {
    const auto& shown = shown_cells();
    return cells + static_cast<int>(std::ranges::find(shown, cell) - shown.begin());
}

void BatchModel::show(inquiry::Batch batch) {
    beginResetModel();
    batch_ = std::move(batch);
    waiting_.clear();
    order();
    endResetModel();
}

void BatchModel::show_only(std::optional<Stands> which) {
    beginResetModel();
    only_ = which;
    order();
    endResetModel();
}

void BatchModel::order() {
    rows_.clear();
    for (std::size_t place = 0; place < batch_.lines.size(); ++place)
        if (!only_ || stand_of(batch_.lines[place]) == *only_) rows_.push_back(place);
    std::ranges::stable_sort(rows_, {}, [this](std::size_t place) { return stand_of(batch_.lines[place]); });
}

std::size_t BatchModel::count(Stands which) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(batch_.lines, [&](const BatchLine& line) { return stand_of(line) == which; }));
}

void BatchModel::take_judged(const inquiry::Batch& judged) {
    for (const auto& one : judged.lines) {
        const auto found = std::ranges::find(batch_.lines, one.number, &BatchLine::number);
        if (found == batch_.lines.end() || found->typed != one.typed) continue;
        *found = one;
        waiting_.erase(one.number);
    }
    inquiry::hold_against_each_other(batch_);
    tell_all();
}

void BatchModel::remove(const std::set<std::size_t>& numbers) {
    beginResetModel();
    std::erase_if(batch_.lines, [&](const BatchLine& line) { return numbers.contains(line.number); });
    for (const auto one : numbers) waiting_.erase(one);
    order();
    endResetModel();
}

const BatchLine* BatchModel::line(const QModelIndex& index) const {
    return index.isValid() ? &batch_.lines[rows_[static_cast<std::size_t>(index.row())]] : nullptr;
}

QString BatchModel::said_of(const QModelIndex& index) const {
    const auto* one = line(index);
    if (one == nullptr) return {};
    QStringList out;
    if (index.column() >= cells) {
        if (const auto* fault = fault_at(*one, cell_of(index))) {
            out << said_at(*one, cell_of(index), *fault) << words::words_for(*fault).advice;
            return out.join(QLatin1Char('\n'));
        }
        QStringList choices;
        for (const auto& choice : inquiry::batch_choices(cell_of(index))) choices << q(choice);
        if (!choices.isEmpty()) out << tr("可填內容：%1").arg(listed(choices));
        const auto shown = inquiry::batch_cell(*one, cell_of(index));
        if (one->typed[cell_of(index)].empty() && !shown.empty()) out << tr("由授權書登記簿帶入，得修改。");
        return out.join(QLatin1Char('\n'));
    }
    out = faults_of(*one);
    if (!one->reference.empty()) out.prepend(tr("承作系統的案件編號：%1").arg(q(one->reference)));
    for (const auto& remark : inquiry::merged(one->remarks)) out << FormWords::line_of(remark);
    return out.join(QLatin1Char('\n'));
}

bool BatchModel::has_words_below(int row) const {
    const auto& one = batch_.lines[rows_[static_cast<std::size_t>(row)]];
    return !one.submitted && !one.ready() && !waiting_.contains(one.number);
}

QString BatchModel::words_below(int row) const {
    if (!has_words_below(row)) return {};
    return faults_of(batch_.lines[rows_[static_cast<std::size_t>(row)]]).join(tr("；"));
}

QModelIndex BatchModel::next_wrong(const QModelIndex& after) const {
    const auto columns = shown_cells().size();
    const auto all = rows_.size() * columns;
    std::size_t begin = 0;
    if (after.isValid()) {
        begin = static_cast<std::size_t>(after.row()) * columns;
        if (after.column() >= cells) begin += static_cast<std::size_t>(after.column() - cells) + 1;
    }
    for (std::size_t step = 0; step < all; ++step) {
        const auto at = (begin + step) % all;
        const auto& one = batch_.lines[rows_[at / columns]];
        if (!one.submitted && fault_at(one, shown_cells()[at % columns]) != nullptr)
            return index(static_cast<int>(at / columns), static_cast<int>(at % columns) + cells);
    }
    return {};
}

int BatchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : cells + static_cast<int>(inquiry::batch_columns().size());
}

std::pair<Mark, QString> BatchModel::state_of(const BatchLine& line) const {
    if (waiting_.contains(line.number)) return {Mark::not_yet, tr("檢查中")};
    if (line.submitted_at) return {Mark::good, tr("已送出 %1，不重複送出").arg(roc_time(*line.submitted_at))};
    const auto wrong = line.faults.size() + line.against.size();
    for (std::size_t i = 0; i < line.typed.size(); ++i) {
        if (fault_at(line, i) == nullptr) continue;
        const auto title = told(inquiry::batch_columns()[i].title);
        return {Mark::barred,
                wrong > 1 ? tr("須更正：%1 等 %2 處").arg(title).arg(wrong) : tr("須更正：%1").arg(title)};
    }
    const auto remarks = inquiry::merged(line.remarks);
    if (remarks.empty()) return {Mark::good, tr("可送出")};
    const auto first = FormWords::line_of(remarks.front());
    return {mark_of(inquiry::rank_of(remarks.front().kind)),
            remarks.size() > 1 ? tr("%1 等 %2 項").arg(first).arg(remarks.size()) : first};
}

QVariant BatchModel::data(const QModelIndex& index, int role) const {
    const auto* one = line(index);
    if (one == nullptr) return {};
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) return said_of(index);
    if (index.column() == number) return role == Qt::DisplayRole ? QVariant(QString::number(one->number)) : QVariant();
    if (index.column() == state) {
        const auto [mark, text] = state_of(*one);
        if (role == Qt::DisplayRole) return sign_of(mark) + text;
        if (role == Qt::AccessibleTextRole) return text;
        if (role == Qt::ForegroundRole && (mark == Mark::mind || mark == Mark::act)) return colour_of(mark);
        return {};
    }
    const auto column = cell_of(index);
    const bool waits = waiting_.contains(one->number);
    const auto* fault = waits ? nullptr : fault_at(*one, column);
    const auto text = q(inquiry::batch_cell(*one, column));
    if (role == Qt::EditRole) return text;
    if (role == Qt::DisplayRole) return fault != nullptr ? sign_of(Mark::barred) + text : text;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1：%2").arg(told(inquiry::batch_columns()[column].title),
                                            text.isEmpty() ? tr("空白") : text);
    if (role == Qt::FontRole && one->typed[column].empty()) {
        QFont filled_in;
        filled_in.setItalic(true);
        return filled_in;
    }
    return {};
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != column_role)) return {};
    const bool key = role == column_role;
    if (section == number) return key ? QStringLiteral("number") : tr("列");
    if (section == state) return key ? QStringLiteral("state") : tr("檢查");
    const auto& cell = inquiry::batch_columns()[cell_in(section)];
    return key ? q(cell.name) : told(cell.title);
}

Qt::ItemFlags BatchModel::flags(const QModelIndex& index) const {
    const auto* one = line(index);
    const auto all = QAbstractTableModel::flags(index);
    const bool closed = one == nullptr || one->submitted || held_ || index.column() < cells;
    return closed ? all : all | Qt::ItemIsEditable;
}

bool BatchModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    auto& one = batch_.lines[rows_[static_cast<std::size_t>(index.row())]];
    const auto text = from_typed(value.toString().trimmed());
    if (text == inquiry::batch_cell(one, cell_of(index))) return true;  // left as it was, or as it was filled in
    one.typed[cell_of(index)] = text;
    inquiry::read_cells(one);  // what was filled in may belong to another now
    waiting_.insert(one.number);
    tell_all();
    Q_EMIT corrected();
    return true;
}

void BatchModel::tell_all() {
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

}  // namespace jcic::ui
