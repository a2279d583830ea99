#pragma once
// Label and value, line by line, with a thin rule under each: how a page of facts is read.

#include <QWidget>
#include <vector>

namespace jcic::ui {

class FactRows : public QWidget {
    Q_OBJECT
public:
    explicit FactRows(QWidget* parent = nullptr);
    /// Labels wrap within so many pixels: for a narrow place. 0: as wide as the widest.
    void set_label_width(int width) { label_width_ = width; }
    void show_rows(const std::vector<std::pair<QString, QString>>& rows);
    /// From the "label\tvalue\n" lines of a page that is signed: exactly these are shown.
    void show_page(const QString& page);

private:
    int label_width_ = 0;
    std::vector<std::pair<QString, QString>> rows_;
};

}  // namespace jcic::ui
