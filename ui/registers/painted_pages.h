#pragma once
// The pages of a file of unknown origin, one at a time, as the pixels that a program of its own painted
// (app/desk/printing/shown_page.h): nothing of the file is decoded here. Nothing can be copied or saved from here.

#include <QImage>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <memory>
#include <stop_token>

#include "app/desk/printing/shown_page.h"

namespace jcic::ui {

class PaintedPages : public QWidget {
    Q_OBJECT
public:
    PaintedPages(QString name, std::shared_ptr<const Bytes> file, desk::PaintPage paint, QWidget* parent);
    /// Asks what paints to stop.
    ~PaintedPages() override;
    /// Has it painted beside the windows; the page before gives way, painted or not.
    void go_to(int page);
    void zoom_by(int steps);
    [[nodiscard]] int page() const { return page_; }
    /// 0 until a page is there.
    [[nodiscard]] int pages() const { return pages_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* sign(const char* name, const QString& text, const QString& says, const QString& keys);
    void build();
    void hear_keys();
    void show_page(const Result<desk::ShownPage>& painted);
    void lay_out();
    void say(const QString& words);
    void allow();
    QString name_;
    std::shared_ptr<const Bytes> file_;
    desk::PaintPage paint_;
    int page_ = 1;
    int pages_ = 0;
    int zoom_ = 100;
    bool painting_ = false;
    int asked_ = 0;  ///< an answer to an earlier question is late, and shown to nobody
    std::stop_source stop_;
    QImage image_;
    QPushButton* back_;
    QLabel* place_;
    QPushButton* on_;
    QPushButton* farther_;
    QPushButton* nearer_;
    QPushButton* stop_button_;
    QProgressBar* progress_;
    QLabel* told_;  ///< under way, why there is nothing, or what is missing
    QScrollArea* frame_;
    QLabel* shown_;
};

}  // namespace jcic::ui
